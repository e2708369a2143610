// cspell:ignore ordre esay migratons alignmnt blitzscaling
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** One way to break the content, and what an editor is told of it. */
export interface Mistake {
  name: string;
  /** Breaks a copy of the content, which lies in `content/` below this folder. */
  change: (folder: string) => void;
  /** The file that is named. */
  file: string;
  /** Words of the line that is named, or its number where the line says nothing; 0 is the last. */
  line: string | number;
  /** What is said, the remedy included. */
  says: string;
  /** How many problems are told in all, where one mistake has more than one consequence. */
  problems?: number;
}

const LAST = 0;
const MIGRATIONS = 'content/essays/migrations.mdx';
const SIZING = 'content/essays/sizing-engineering-teams.mdx';
const STRIPE = 'content/essays/stripe.md';
const RATCHET = 'content/topics/ratchet.md';
const THEME = 'content/themes/strategy.md';
const GUIDE = 'content/guides/first-strategy.md';
const TEMPLATE = 'content/templates/vision.md';
const REDIRECTS = 'content/redirects.yaml';
const LEDGER = 'content/addresses.txt';

/** Replaces a text of a file, which must be there. */
function edit(file: string, from: string | RegExp, to: string) {
  return (folder: string) => {
    const path = join(folder, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`${file} does not hold ${String(from)}.`);
    writeFileSync(path, after);
  };
}

/** Adds a paragraph to the end of a file. */
function append(file: string, text: string) {
  return (folder: string) => {
    const path = join(folder, file);
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n${text}\n`);
  };
}

/** Writes a new file. */
function write(file: string, text: string | Buffer) {
  return (folder: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
}

const copy = (file: string, to: string) => (folder: string) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  cpSync(join(folder, file), join(folder, to));
};

const move = (file: string, to: string) => (folder: string) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, file), join(folder, to));
};

const frontMatter: Mistake[] = [
  {
    name: 'a field is missing',
    change: edit(THEME, /^gist: .*\n/m, ''),
    file: THEME,
    line: 'title:',
    says: 'The field "gist" is missing. Add it.',
  },
  {
    name: 'a field is misspelt',
    change: edit(THEME, 'order:', 'ordre:'),
    file: THEME,
    line: 'ordre:',
    says: 'There is no field "ordre" here. Did you mean order? Mend its spelling or take it out.',
    problems: 2,
  },
  {
    name: 'a field inside a list is misspelt',
    change: edit(GUIDE, '    how:', '    hwo:'),
    file: GUIDE,
    line: '    hwo:',
    says: 'There is no field "hwo" here. Did you mean how?',
    problems: 2,
  },
  {
    name: 'a field is unknown',
    change: edit(THEME, 'order:', 'color: red\norder:'),
    file: THEME,
    line: 'color:',
    says: 'There is no field "color" here. Mend its spelling or take it out.',
  },
  {
    name: 'a number is text',
    change: edit(THEME, /^order: .*$/m, 'order: "one"'),
    file: THEME,
    line: 'order:',
    says: 'order: This is text. Write a number without quotes.',
  },
  {
    name: 'a list is text',
    change: edit(MIGRATIONS, /^touches:\n {2}- leverage$/m, 'touches: leverage'),
    file: MIGRATIONS,
    line: 'touches:',
    says: 'touches: This is text. Write a list: each item on a line of its own that begins with "- ".',
  },
  {
    name: 'text is a list',
    change: edit(THEME, /^gist: .*$/m, 'gist: [one]'),
    file: THEME,
    line: 'gist:',
    says: 'gist: This is a list. Write text in double quotes.',
  },
  {
    name: 'a line is empty',
    change: edit(THEME, /^gist: .*$/m, 'gist: ""'),
    file: THEME,
    line: 'gist:',
    says: 'gist: This line is empty. Write it.',
  },
  {
    name: 'a line is too long',
    change: edit(THEME, /^gist: .*$/m, `gist: "${'word '.repeat(31).trim()}"`),
    file: THEME,
    line: 'gist:',
    says: 'gist: This has 31 words and may have 30. Shorten it.',
  },
  {
    name: 'a value is none of the few it may have',
    change: edit(MIGRATIONS, 'kind: essay', 'kind: esay'),
    file: MIGRATIONS,
    line: 'kind: esay',
    says: '"esay" is none of the values this may have. Did you mean essay? Write one of: essay, company page.',
  },
  {
    name: 'a list is too short',
    change: edit(THEME, /^changes:\n(?: .*\n)+/m, 'changes: []\n'),
    file: THEME,
    line: 'changes:',
    says: 'There is no change noted. Note at least the first publication.',
  },
  {
    name: 'a place in an order is under one',
    change: edit(THEME, /^order: .*$/m, 'order: 0'),
    file: THEME,
    line: 'order:',
    says: 'order: This may not be under 1. Raise it.',
  },
  {
    name: 'a day is in no calendar',
    change: edit(THEME, /^reviewed: .*$/m, 'reviewed: 2026-02-30'),
    file: THEME,
    line: 'reviewed:',
    says: 'reviewed: This is not a date. Write it as 2018-04-15.',
  },
  {
    name: 'changes are not in order',
    change: edit(THEME, /^changes:$/m, 'changes:\n  - date: 2020-01-01\n    note: "Older."'),
    file: THEME,
    line: 'date: 2020',
    says: 'The changes are not in order. Put the newest first.',
  },
  {
    name: 'quotes are not closed',
    change: edit(THEME, /^(gist: ".*)"$/m, 'gist: "Open.'),
    file: THEME,
    line: 'gist:',
    says: 'Close the quotes or brackets that are open.',
  },
  {
    name: 'a tab indents',
    change: edit(THEME, /^ {2}- date/m, '\t- date'),
    file: THEME,
    line: '\t- date',
    says: 'Indent with spaces.',
  },
  {
    name: 'a key is given twice',
    change: edit(THEME, 'order:', 'title: Again\norder:'),
    file: THEME,
    line: 'title: Again',
    says: 'This key was given before. Keep one of the two.',
  },
  {
    name: 'there is no front matter',
    change: edit(THEME, /^---\n[\s\S]*?\n---\n/, ''),
    file: THEME,
    line: 1,
    says: 'This file has no front matter. Begin it with a line "---".',
  },
  {
    name: 'the front matter does not end',
    change: edit(THEME, /\n---\n/, '\n'),
    file: THEME,
    line: 1,
    says: 'The front matter does not end. End it with a line "---".',
  },
];

const relations: Mistake[] = [
  {
    name: 'a topic is not there',
    change: edit(MIGRATIONS, 'topic: ratchet', 'topic: ratchets'),
    file: MIGRATIONS,
    line: 'topic: ratchets',
    says: 'There is no content/topics/ratchets. Did you mean ratchet?',
  },
  {
    name: 'a theme is not there',
    change: edit(MIGRATIONS, 'theme: migrations', 'theme: migratons'),
    file: MIGRATIONS,
    line: 'theme: migratons',
    says: 'There is no content/themes/migratons. Did you mean migrations?',
  },
  {
    name: 'a form belongs to no essay',
    change: edit(TEMPLATE, /^essay: .*$/m, 'essay: visions'),
    file: TEMPLATE,
    line: 'essay:',
    says: 'There is no content/essays/visions. Name one of: building-technical-leverage,',
  },
  {
    name: 'an essay is related to itself',
    change: edit(MIGRATIONS, 'essay: magnitudes-of-exploration', 'essay: migrations'),
    file: MIGRATIONS,
    line: '      essay: migrations',
    says: 'This is the page itself. Name a section of another essay.',
    problems: 2,
  },
  {
    name: 'a relation leads to a section that is not there',
    change: edit(
      MIGRATIONS,
      'section: better-technology-wins-over-the-long-run',
      'section: better-technology-wins-in-the-long-run',
    ),
    file: MIGRATIONS,
    line: 'in-the-long-run',
    says: 'has no section #better-technology-wins-in-the-long-run. Did you mean better-technology-wins-over-the-long-run? Name one of its headings.',
  },
  {
    name: 'a key idea leads to a section that is not there',
    change: edit(
      STRIPE,
      /(keyIdeas:\n {2}- idea: .*\n {4}section: ).*/,
      'keyIdeas:\n  - idea: "One."\n    section: nowhere-at-all',
    ),
    file: STRIPE,
    line: 'nowhere-at-all',
    says: 'This page has no section #nowhere-at-all. Name one of its own headings.',
  },
  {
    name: 'a topic is related to itself',
    change: edit(RATCHET, /^related:$/m, 'related:\n  - ratchet # itself'),
    file: RATCHET,
    line: '# itself',
    says: 'This is the page itself. Name other topics.',
    // The topic has the four related ones that it may have.
    problems: 2,
  },
  {
    name: 'a page touches its own theme',
    change: edit(MIGRATIONS, '  - leverage', '  - migrations'),
    file: MIGRATIONS,
    line: '  - migrations',
    says: 'This is the own theme of the page. Name other themes, or none.',
  },
  {
    name: 'a name is given twice',
    change: edit(RATCHET, /^otherNames:$/m, 'otherNames:\n  - "twice"\n  - "twice"'),
    file: RATCHET,
    line: 6,
    says: 'This is given in line 5 already. Take one out.',
  },
  {
    name: 'two sections are joined from both ends',
    change: edit(
      'content/essays/magnitudes-of-exploration.mdx',
      /^relations:$/m,
      `relations:
  - kind: supports
    section: better-technology-wins-over-the-long-run
    to:
      essay: migrations
      section: tools-last-for-about-one-tenfold-step-of-growth
    reason: "Both count in tenfold steps."`,
    ),
    file: MIGRATIONS,
    line: '  - kind: extends',
    says: 'These two sections are joined already by content/essays/magnitudes-of-exploration.mdx. Change one.',
  },
  {
    name: 'a conflict does not say which to follow',
    change: edit(MIGRATIONS, '- kind: extends', '- kind: conflicts'),
    file: MIGRATIONS,
    line: '- kind: conflicts',
    says: 'The two sections pull apart and nothing says when to follow which. Add "follow".',
  },
];
const identity: Mistake[] = [
  {
    name: 'two topics have one title',
    change: edit(RATCHET, /^title: .*$/m, 'title: Alignment'),
    file: RATCHET,
    line: 'title:',
    says: 'This title is that of content/topics/alignment.md. Change one.',
  },
  {
    name: 'two files have one slug',
    change: (folder) => {
      copy(RATCHET, 'content/topics/ratchet.mdx')(folder);
      edit('content/topics/ratchet.mdx', /^title: .*$/m, 'title: Another')(folder);
    },
    file: 'content/topics/ratchet.mdx',
    line: 'title:',
    says: 'This file has the slug of content/topics/ratchet.md. Change one.',
  },
  {
    name: 'two essays have one place in their theme',
    change: edit(
      'content/essays/product-management-infra-engineering.mdx',
      /^order: .*$/m,
      'order: 1',
    ),
    file: 'content/essays/product-management-infra-engineering.mdx',
    line: 'order:',
    says: 'This order is that of content/essays/migrations.mdx. Change one.',
  },
  {
    name: 'a name is no slug',
    change: copy(RATCHET, 'content/topics/The_Pawl.md'),
    file: 'content/topics/The_Pawl.md',
    line: 1,
    says: 'The name of this file is no slug. Use small letters and digits with hyphens between.',
    problems: 2,
  },
  {
    name: 'a file lies too deep',
    change: copy(RATCHET, 'content/topics/old/pawl.md'),
    file: 'content/topics/old/pawl.md',
    line: 1,
    says: 'This file is not directly in topics/. Move it there.',
  },
  {
    name: 'a topic lies among the guides',
    change: copy(RATCHET, 'content/guides/pawl.md'),
    file: 'content/guides/pawl.md',
    line: 1,
    says: 'This file has the fields of topics/. Move it there.',
  },
  {
    name: 'a file lies in no collection',
    change: copy(RATCHET, 'content/topic/pawl.md'),
    file: 'content/topic/pawl.md',
    line: 1,
    says: 'There is no collection topic. Did you mean topics?',
  },
  {
    name: 'a file lies beside the collections',
    change: copy(RATCHET, 'content/pawl.md'),
    file: 'content/pawl.md',
    line: 1,
    says: 'No page comes of a file at this place. Move it into one of: themes, essays, topics,',
  },
  {
    name: 'an ending is unknown',
    change: copy(RATCHET, 'content/topics/pawl.markdown'),
    file: 'content/topics/pawl.markdown',
    line: 1,
    says: 'The ending .markdown is not known here. Give a page the ending .md,',
  },
];

const body: Mistake[] = [
  {
    name: 'a link leads to no page',
    change: append(RATCHET, 'See [x](/topics/alignmnt/).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'This leads to no page or file of the site. Did you mean /topics/alignment/? Mend it,',
  },
  {
    name: 'a link leads to no section of another page',
    change: append(RATCHET, 'See [x](/essays/migrations/#put-to-work).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'This leads to no section of the site. Did you mean #put-it-to-work? Mend it,',
  },
  {
    name: 'a link leads to no section of its own page',
    change: append(RATCHET, 'See [x](#nowhere).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'This page has no section #nowhere. Name one of its headings.',
  },
  {
    name: 'a reference defines a link that leads nowhere',
    change: append(RATCHET, 'See [x][there].\n\n[there]: /guides/nowhere/'),
    file: RATCHET,
    line: '[there]:',
    says: 'This leads to no page or file of the site.',
  },
  {
    name: 'a link hangs on the address of its page',
    change: append(RATCHET, 'See [x](../alignment/).'),
    file: RATCHET,
    line: 'See [x]',
    says: "This address hangs on the page's own and breaks in the editions. Write /topics/alignment/.",
  },
  {
    name: 'a link names the site by its host',
    change: append(RATCHET, 'See [x](http://localhost:4321/topics/alignment/).'),
    file: RATCHET,
    line: 'See [x]',
    says: "This is the site's own address, which changes with its host. Write /topics/alignment/.",
  },
  {
    name: 'a link holds a base path',
    change: append(RATCHET, 'See [x](/fulcrum/topics/alignment/).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'This holds a base path, which the build puts in. Write /topics/alignment/.',
  },
  {
    name: 'a link lacks the slash at its end',
    change: append(RATCHET, 'See [x](/topics/alignment#x).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'Pages have a slash at the end of their addresses. Write /topics/alignment/#x.',
  },
  {
    name: 'a link is written in HTML',
    change: append(RATCHET, 'See <a href="/topics/alignment/">x</a>.'),
    file: RATCHET,
    line: 'See <a',
    says: 'A link in HTML gets no base path. Write it in Markdown: [words](/address/).',
  },
  {
    name: 'a link goes without encryption',
    change: append(RATCHET, 'See [x](http://example.com/).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'This address is not encrypted. Write https://example.com/.',
  },
  {
    name: 'a link runs code',
    change: append(RATCHET, 'See [x](javascript:alert(1)).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'A link with javascript: can run code or lead astray. Write an https address.',
  },
  {
    name: 'a link holds a whole page',
    change: append(RATCHET, 'See [x](data:text/html,Hello).'),
    file: RATCHET,
    line: 'See [x]',
    says: 'A link with data: can run code or lead astray. Write an https address.',
  },
  {
    name: 'a link goes by a name that stands for nothing',
    change: append(RATCHET, 'See [the pawl][pawl].'),
    file: RATCHET,
    line: 'See [the pawl]',
    says: '[the pawl][pawl] names nothing. Define it on a line of its own,',
  },
  {
    name: 'the body has a heading of the page itself',
    change: append(RATCHET, '# Ratchet again'),
    file: RATCHET,
    line: '# Ratchet again',
    says: 'A body has no headings of level 1: the page has them already. Begin with ##.',
  },
  {
    name: 'a heading skips a level',
    change: append(MIGRATIONS, '#### Deep'),
    file: MIGRATIONS,
    line: '#### Deep',
    says: 'This heading skips a level: it has 4, the one before it 2. Give it ###.',
  },
  {
    name: 'two headings have one anchor',
    change: append(MIGRATIONS, '### Where it strains'),
    file: MIGRATIONS,
    line: '### Where it strains',
    says: 'This heading has the anchor #where-it-strains of the one in line',
  },
  {
    name: 'a heading has the anchor of a part that every page has',
    change: append(MIGRATIONS, '### Source'),
    file: MIGRATIONS,
    line: '### Source',
    says: 'This heading has the anchor #source of a heading that every such page has. Word it otherwise.',
  },
  {
    name: 'a heading is empty',
    change: append(MIGRATIONS, '##'),
    file: MIGRATIONS,
    line: LAST,
    says: 'This heading is empty. Say what its section says.',
  },
  {
    name: 'a picture has no text',
    change: append(RATCHET, '![](/icon.svg)'),
    file: RATCHET,
    line: '![]',
    says: 'This picture has no text for those who do not see it. Write it between the brackets.',
  },
  {
    name: 'a picture is on another site',
    change: append(RATCHET, '![A pawl](https://example.com/pawl.png)'),
    file: RATCHET,
    line: '![A pawl]',
    says: 'This picture is not from this site. Put it into public/ and write its address from the slash on.',
  },
  {
    name: 'a picture is not there',
    change: append(RATCHET, '![A pawl](/pawl.png)'),
    file: RATCHET,
    line: '![A pawl]',
    says: 'There is no such picture in public/. Put it there, or mend the address.',
  },
  {
    name: 'there is a script',
    change: append(RATCHET, '<script>alert(1)</script>'),
    file: RATCHET,
    line: '<script>',
    says: 'The element <script> has no place among words: it may run, load or ask for something. Take it out.',
  },
  {
    name: 'an element runs code',
    change: append(RATCHET, 'A <b onclick="alert(1)">word</b>.'),
    file: RATCHET,
    line: 'A <b',
    says: 'The attribute onclick runs code. Take it out.',
  },
  {
    name: 'a frame loads another site into a figure page',
    change: append(MIGRATIONS, '<iframe src="https://example.com/" />'),
    file: MIGRATIONS,
    line: '<iframe',
    says: 'The element <iframe> has no place among words',
  },
  {
    name: 'a component is unknown',
    change: append(MIGRATIONS, '<TeamSize />'),
    file: MIGRATIONS,
    line: '<TeamSize />',
    says: 'There is no component <TeamSize>. Did you mean TeamSizes? Show one of: DiscoveryToValidation,',
  },
  {
    name: 'a component is not closed',
    change: append(SIZING, '<TwoModes>'),
    file: SIZING,
    line: '<TwoModes>',
    says: 'Write a component as <Name />,',
  },
  {
    name: 'a component stands where none is shown',
    change: append(RATCHET, '<TeamSizes />'),
    file: RATCHET,
    line: '<TeamSizes />',
    says: 'Components are shown in files with the ending .mdx alone. Rename the file.',
  },
  {
    name: 'a file imports code',
    change: append(SIZING, "import fs from 'node:fs';"),
    file: SIZING,
    line: 'import fs',
    says: 'This line is code. Take it out; figures need no import.',
  },
  {
    name: 'braces hold code',
    change: append(SIZING, 'There are {1 + 1} ways.'),
    file: SIZING,
    line: 'There are {',
    says: 'Braces hold code. Take it out, or write a brace as \\{.',
  },
  {
    name: 'a merge left its marks',
    change: append(RATCHET, '<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs'),
    file: RATCHET,
    line: '=======',
    says: 'A merge left this mark. Choose one side, and take out all such lines.',
    problems: 3,
  },
  {
    name: 'a page has no text',
    change: edit(RATCHET, /\n---\n[\s\S]*$/, '\n---\n'),
    file: RATCHET,
    line: LAST,
    says: 'This page has no text. Write it below the front matter.',
  },
  {
    name: 'no key idea and no question leads to a section',
    change: edit(
      'content/essays/stripe.md',
      /\n## /,
      '\n## A section nobody is led to\n\nText.\n\n## ',
    ),
    file: STRIPE,
    line: '## A section nobody',
    says: 'No key idea and no question leads to this section. Name #a-section-nobody-is-led-to in keyIdeas or answers.',
  },
];

const searchWords: Mistake[] = [
  {
    name: 'the thesaurus leads to words of no page',
    change: edit('content/thesaurus/change.md', 'means: ["grows fast"', 'means: ["xylophone"'),
    file: 'content/thesaurus/change.md',
    line: '"xylophone"',
    says: '"xylophone" stands on no page. Name words that readers can be led to.',
  },
  {
    name: 'the thesaurus says one thing twice',
    change: edit('content/thesaurus/change.md', '"hypergrowth",', '"hypergrowth", "blitzscaling",'),
    file: 'content/thesaurus/change.md',
    line: '        "blitzscaling",',
    says: 'These words already stand for something in content/thesaurus/change.md. Change one.',
  },
];

const files: Mistake[] = [
  {
    name: 'a file is not UTF-8',
    change: write(RATCHET, Buffer.from('---\ntitle: R\xe9sum\xe9\n---\n', 'latin1')),
    file: RATCHET,
    line: 2,
    says: 'This is not UTF-8 from here on. Save the file with the encoding UTF-8.',
  },
  {
    name: 'a file is too large',
    change: append(RATCHET, 'word '.repeat(60_000)),
    file: RATCHET,
    line: 1,
    says: 'bytes and may have 262144. Divide it, or take out what is no text.',
  },
  {
    name: 'a file cannot be read',
    change: (folder) => {
      symlinkSync('nowhere.md', join(folder, 'content/topics/pawl.md'));
    },
    file: 'content/topics/pawl.md',
    line: 1,
    says: 'This cannot be read (ENOENT). Make it a file that you may read.',
  },
  {
    name: 'a folder is named as a page',
    change: (folder) => {
      mkdirSync(join(folder, 'content/topics/pawl.md'));
    },
    file: 'content/topics/pawl.md',
    line: 1,
    says: 'This cannot be read (EISDIR). Make it a file that you may read.',
  },
  {
    name: 'a folder is missing',
    change: (folder) => {
      rmSync(join(folder, 'content/thesaurus'), { recursive: true });
    },
    file: 'content/thesaurus',
    line: 1,
    says: 'This folder is missing. Put it back: it holds a collection.',
  },
];

const addresses: Mistake[] = [
  {
    name: 'a page was removed',
    change: (folder) => {
      rmSync(join(folder, 'content/guides/vision-nobody-cites.md'));
    },
    file: LEDGER,
    line: '/guides/vision-nobody-cites/',
    says: 'The page or file /guides/vision-nobody-cites/ was published and is gone. Put it back, or lead on from it: add "/guides/vision-nobody-cites/: <where it leads now>" to content/redirects.yaml.',
  },
  {
    name: 'a slug was changed',
    change: move('content/guides/first-strategy.md', 'content/guides/our-first-strategy.md'),
    file: LEDGER,
    line: '/guides/first-strategy/',
    says: 'The page or file /guides/first-strategy/ was published and is gone.',
  },
  {
    name: 'a heading was changed',
    change: edit('content/map.md', '## How to read it', '## How to read the map'),
    file: LEDGER,
    line: '/map/#how-to-read-it',
    says: 'The section /map/#how-to-read-it was published and is gone.',
  },
  {
    name: 'a redirect leads to nothing',
    change: write(REDIRECTS, '/essays/old/: /essays/migratons/\n'),
    file: REDIRECTS,
    line: '/essays/old/',
    says: 'This leads to /essays/migratons/, which is not there. Name an address of the site.',
  },
  {
    name: 'redirects lead in a circle',
    change: write(REDIRECTS, '/essays/a/: /essays/b/\n/essays/b/: /essays/a/\n'),
    file: REDIRECTS,
    line: '/essays/b/: ',
    says: 'This redirect leads in a circle. Let one of its addresses lead to a page.',
    problems: 2,
  },
  {
    name: 'a redirect stands in the way of a page',
    change: write(REDIRECTS, '/essays/stripe/: /essays/migrations/\n'),
    file: REDIRECTS,
    line: '/essays/stripe/',
    says: 'This address is still there, so nobody would be led on. Take the line out.',
  },
  {
    name: 'a redirect is of a page without its slash',
    change: write(REDIRECTS, '/essays/old: /essays/migrations/\n'),
    file: REDIRECTS,
    line: '/essays/old',
    says: 'Pages have a slash at the end of their addresses. Write /essays/old/.',
  },
  {
    name: 'a file is redirected to a page',
    change: write(REDIRECTS, '/templates/old.md: /essays/migrations/\n'),
    file: REDIRECTS,
    line: '/templates/old.md',
    says: 'A page leads to a page, and a file to a file. Name one of its kind.',
  },
  {
    name: 'a section is redirected of a page that is not there',
    change: write(REDIRECTS, '/essays/old/#one: /essays/migrations/\n'),
    file: REDIRECTS,
    line: '/essays/old/',
    says: 'There is no page /essays/old/ that could lead on. Redirect the page: its sections go with it.',
  },
  {
    name: 'a redirect is no address',
    change: write(REDIRECTS, '/essays/old/: https://example.com/\n'),
    file: REDIRECTS,
    line: '/essays/old/',
    says: 'This is no redirect. Write two addresses below the home page,',
  },
];

/** Every rule of the check, broken once. */
export const mistakes: readonly Mistake[] = [
  ...frontMatter,
  ...relations,
  ...identity,
  ...body,
  ...searchWords,
  ...files,
  ...addresses,
];

/** One mistake of each kind. */
export const builtMistakes: readonly Mistake[] = [
  frontMatter,
  relations,
  identity,
  body,
  searchWords,
  files,
  addresses,
].flatMap((kind) => kind.slice(0, 1));
