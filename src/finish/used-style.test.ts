import { describe, expect, it } from 'vitest';
import { parseHtml } from '../lib/html-tree.ts';
import { namesInScript } from './script-names.ts';
import { usedStyle } from './used-style.ts';

const page = parseHtml(
  '<html><body data-theme="debt"><ul class="cards" id="found"><li id="first">One</li></ul><svg><path fill="var(--sky)"></path></svg></body></html>',
);
const used = (css: string, script = '') => usedStyle(css, page, namesInScript(script));

describe('what no element of the page can match goes', () => {
  it.each([
    ['a class', '.chips{a:b}'],
    ['an id', '#chips{a:b}'],
    ['an element', 'table{a:b}'],
    ['the value of an attribute', '[data-theme=sizing]{a:b}'],
    ['an element in another’s place', '.cards>ul{a:b}'],
    ['what :is names', '.cards :is(p,a){a:b}'],
    ['what :has names', 'ul:has(>p){a:b}'],
    ['what bears a state', '.chips:hover{a:b}'],
  ])('%s', (_, css) => {
    expect(used(css)).toBe('');
  });

  it('from a list of selectors', () => {
    expect(used('p,li,.cards a{a:b}')).toBe('li{a:b}');
  });

  it('with the blocks that it leaves empty', () => {
    expect(used('@media print{@supports (a:b){.chips{a:b}}}@layer base{.chips{a:b}}')).toBe('');
  });
});

describe('what an element of the page may come to match stays', () => {
  it.each([
    '.cards>li{a:b}',
    'li:hover{a:b}',
    'li:not(:last-child){a:b}',
    '.cards ::marker{a:b}',
    '.cards :popover-open{a:b}',
    ':focus-visible{a:b}',
    ':is(ul,p)>li:before{a:b}',
    '[data-theme=debt]{a:b}',
    '@media print{@page{margin:0}li{a:b}}',
    '@view-transition{navigation:auto}',
  ])('%s', (css) => {
    expect(used(css)).toBe(css);
  });
});

describe('what a script may bring stays', () => {
  it.each([
    ['an element with its class', '.note-card{a:b}', 'make("aside",{class:"note-card"})'],
    ['an element in one that it finds', '.cards mark{a:b}', 'find("#found").append(make("mark"))'],
    [
      'an element after one of its kind that it finds, too',
      '.cards li+li{a:b}',
      'find("#found").append(make("li"));find("#first")',
    ],
    ['a class of an element of the page', 'html.asked .cards{a:b}', 'classList.add("asked")'],
    ['an attribute', '[data-appearance=dark]{a:b}', 'root.dataset.appearance="dark"'],
    [
      'a property that a style of its own uses',
      ':root{--mark:red}',
      'sheet.replaceSync(`b{color:var(--mark)}`)',
    ],
  ])('%s', (_, css, script) => {
    expect(used(css)).toBe('');
    expect(used(css, script)).toBe(css);
  });

  it('but not in what it does not find', () => {
    expect(used('.cards mark{a:b}', 'make("mark")')).toBe('');
  });

  it('or in what is nowhere', () => {
    expect(used('.chips mark{a:b}', 'make("mark")')).toBe('');
  });
});

describe('a name that a script has for something else brings nothing', () => {
  it.each([
    ['a variable', '.chips{a:b}', 'let chips=1'],
    ['an id', '.chips{a:b}', 'find("#chips")'],
    ['a class', '#chips{a:b}', 'find(".chips")'],
  ])('%s', (_, css, script) => {
    expect(used(css, script)).toBe('');
  });
});

describe('custom properties', () => {
  it('stay where one that is used needs them', () => {
    const css = ':root{--a:var(--b);--b:red}li{color:var(--a)}';
    expect(used(css)).toBe(css);
  });

  it('go where only one without use needs them', () => {
    expect(used(':root{--a:var(--b);--b:red}li{color:red}')).toBe('li{color:red}');
  });

  it('stay where a drawing uses them', () => {
    expect(used(':root{--sky:blue}')).toBe(':root{--sky:blue}');
  });
});

describe('animations', () => {
  const frames = '@keyframes sink{to{top:1em}}';

  it('stay where a rule uses them', () => {
    expect(used(`${frames}li{animation:sink 1s}`)).toBe(`${frames}li{animation:sink 1s}`);
  });

  it('go where none does', () => {
    expect(used(`${frames}.chips{animation:sink 1s}`)).toBe('');
  });
});

describe('layers', () => {
  it('keep the order that they are named in', () => {
    const css = '@layer a,b,c;@layer c{li{a:b}}@layer b{p{a:b}}@layer a{ul{a:b}}';
    expect(used(css)).toBe('@layer a,c;@layer c{li{a:b}}@layer a{ul{a:b}}');
  });

  it('need no names where they stand in their order', () => {
    expect(used('@layer a,b;@layer a{li{a:b}}@layer b{ul{a:b}}')).toBe(
      '@layer a{li{a:b}}@layer b{ul{a:b}}',
    );
  });
});
