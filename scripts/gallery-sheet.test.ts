import { expect, it } from 'vitest';
import { contactSheet } from './gallery-sheet.ts';

const sheet = contactSheet([
  { name: 'essay', files: ['essay-320-dark.png', 'essay-a4.pdf'] },
  { name: 'map', files: ['map-320-dark.png'] },
]);

it('the contact sheet shows every picture when it comes into view', () => {
  expect(sheet.match(/<img [^>]*loading="lazy">/g)).toHaveLength(2);
  expect(sheet).toContain('<img src="map-320-dark.png"');
});

it('the contact sheet links what is no picture', () => {
  expect(sheet).toContain('<a href="essay-a4.pdf">essay-a4.pdf</a>');
});

it('the contact sheet groups the pictures by kind of page', () => {
  expect(sheet.match(/<h2>\w+<\/h2>/g)).toEqual(['<h2>essay</h2>', '<h2>map</h2>']);
});
