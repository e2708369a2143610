import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('readSettings', () => {
  it('defaults to the local preview at the root', () => {
    expect(readSettings({})).toEqual({ siteUrl: 'http://localhost:4321', basePath: '/' });
  });

  it('treats an empty variable as unset', () => {
    expect(readSettings({ SITE_URL: '', BASE_PATH: '' })).toEqual(readSettings({}));
  });

  it.each([
    ['https://fulcrum.example', 'https://fulcrum.example'],
    ['https://fulcrum.example/', 'https://fulcrum.example'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('takes the origin %s', (value, origin) => {
    expect(readSettings({ SITE_URL: value }).siteUrl).toBe(origin);
  });

  it.each([
    ['fulcrum.example', 'not an absolute address'],
    ['ftp://fulcrum.example', 'not an http or https address'],
    ['https://fulcrum.example/docs', 'more than an origin'],
    ['https://fulcrum.example/?a=b', 'more than an origin'],
    ['https://me:secret@fulcrum.example', 'a user name or a password'],
  ])('refuses the origin %s and says why', (value, reason) => {
    expect(() => readSettings({ SITE_URL: value })).toThrow(SettingsError);
    expect(() => readSettings({ SITE_URL: value })).toThrow(reason);
  });

  it('never repeats a password in its message', () => {
    expect(() => readSettings({ SITE_URL: 'https://me:secret@fulcrum.example' })).not.toThrow(
      /secret/,
    );
  });

  it.each([
    ['/', '/'],
    ['/fulcrum', '/fulcrum/'],
    ['/fulcrum/', '/fulcrum/'],
    ['/guides/fulcrum', '/guides/fulcrum/'],
  ])('puts a slash at both ends of the path %s', (value, path) => {
    expect(readSettings({ BASE_PATH: value }).basePath).toBe(path);
  });

  it.each(['fulcrum', '/a//b', '/..', '/a b', '/a?b', '/a#b', '//evil.example', '/a\\b'])(
    'refuses the path %s',
    (value) => {
      expect(() => readSettings({ BASE_PATH: value })).toThrow(/BASE_PATH is/);
    },
  );
});
