// cspell:ignore localsearch
import type { Locator, Page } from 'playwright-core';
import { addressOf, type PageForm, type PeerPage } from './pages.ts';

/** How a reader searches on a site. */
export interface SearchSteps {
  /** Opens search on a page that has loaded. */
  open: (page: Page) => Promise<void>;
  /** Where the query is typed. */
  field: (page: Page) => Locator;
  /** A result, once it can be read. */
  result: (page: Page) => Locator;
}

/** A site that is made of the pages by another generator. */
export interface Peer {
  /** Its name in commands, and of its folder of work. */
  name: string;
  /** Its name in tables. */
  title: string;
  /** Its folder beside this file. */
  folder: string;
  /** Where its pages lie in that folder. */
  pages: string;
  form: PageForm;
  /** Where files lie that are copied as they are, in that folder. */
  assets: string;
  /** Variables that its configuration reads. */
  environment?: Record<string, string>;
  /** The folder that its build makes. */
  output: string;
  search: SearchSteps;
}

const flat = (page: PeerPage) => `${page.section}/${page.slug}.md`;

const starlight: Peer = {
  name: 'starlight',
  title: 'Starlight',
  folder: 'starlight',
  pages: 'src/content/docs',
  form: { file: flat, hasTitleInBody: false },
  assets: 'public',
  output: 'dist',
  search: {
    open: (page) => page.locator('site-search button[data-open-modal]').click(),
    field: (page) => page.locator('#starlight__search input'),
    result: (page) => page.locator('#starlight__search .pagefind-ui__result-link'),
  },
};

const eleventy: Peer = {
  name: 'eleventy',
  title: 'Eleventy, Pagefind',
  folder: 'eleventy',
  pages: 'pages',
  form: { file: flat, hasTitleInBody: false },
  assets: '.',
  output: '_site',
  search: {
    open: (page) => page.locator('pagefind-modal-trigger button').click(),
    field: (page) => page.locator('pagefind-modal input'),
    result: (page) => page.locator('pagefind-modal .pf-result-link'),
  },
};

/** What people would pick instead, each as its own documentation sets it up. */
export const peers: readonly Peer[] = [
  starlight,
  {
    ...starlight,
    name: 'starlight-bare',
    title: 'Starlight, empty sidebar',
    environment: { SIDEBAR: 'none' },
  },
  {
    name: 'vitepress',
    title: 'VitePress',
    folder: 'vitepress',
    pages: 'pages',
    form: { file: (page) => `${addressOf(page)}index.md`, hasTitleInBody: true },
    assets: 'pages/public',
    output: '.vitepress/dist',
    search: {
      open: (page) => page.locator('.VPNavBarSearch button').first().click(),
      field: (page) => page.locator('#localsearch-input'),
      result: (page) => page.locator('#localsearch-list .result'),
    },
  },
  {
    name: 'docusaurus',
    title: 'Docusaurus, local search',
    folder: 'docusaurus',
    pages: 'docs',
    form: { file: flat, hasTitleInBody: false },
    assets: 'static',
    output: 'build',
    search: {
      open: (page) => page.locator('.navbar__search-input').click(),
      field: (page) => page.locator('.navbar__search-input'),
      result: (page) => page.locator('[class*=hitTitle]'),
    },
  },
  eleventy,
  {
    ...eleventy,
    name: 'eleventy-bare',
    title: 'Eleventy, Pagefind, no sidebar',
    environment: { SIDEBAR: 'none' },
  },
];

/** How readers search on this site. */
export const fulcrumSearch: SearchSteps = {
  open: (page) => page.keyboard.press('/'),
  field: (page) => page.getByRole('combobox', { name: 'Search the guide' }),
  result: (page) => page.locator('[role=option] .excerpt:not(:empty)'),
};
