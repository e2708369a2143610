import { expect, it } from 'vitest';
import { readRecord, recordText } from './record.ts';

const before = {
  'https://a.example/': { asked: '2026-01-01', result: 'reached', lastReached: '2026-01-01' },
  'https://old.example/': { asked: '2026-01-01', result: 'reached', lastReached: '2026-01-01' },
} as const;

it('the record keeps the day on which an address was last there', () => {
  const answers = [
    { url: 'https://b.example/', result: 'reached', status: 200 } as const,
    { url: 'https://a.example/', result: 'missing', status: 404 } as const,
  ];
  expect(readRecord(recordText(before, answers, '2026-02-02'))).toEqual({
    'https://a.example/': {
      asked: '2026-02-02',
      result: 'missing',
      status: 404,
      lastReached: '2026-01-01',
    },
    'https://b.example/': {
      asked: '2026-02-02',
      result: 'reached',
      status: 200,
      lastReached: '2026-02-02',
    },
  });
});

it('the record is in order, and empty at first', () => {
  const answers = ['https://b.example/', 'https://a.example/'].map((url) => ({
    url,
    result: 'reached' as const,
  }));
  expect(Object.keys(readRecord(recordText({}, answers, '2026-02-02')))).toEqual([
    'https://a.example/',
    'https://b.example/',
  ]);
  expect(readRecord('')).toEqual({});
});
