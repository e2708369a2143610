import type { essayKinds, mapPlaces, relationKinds } from '../schemas/essay.ts';

/** What a page is, in search filters and above titles. */
export type PageKind = (typeof essayKinds)[number] | 'guide' | 'topic' | 'theme' | 'overview';

/** The kinds of page a reader can search for, with the words shown for one and for many. */
export const pageKinds: Record<PageKind, { one: string; many: string }> = {
  essay: { one: 'Essay', many: 'Essays' },
  'company page': { one: 'Company page', many: 'Company pages' },
  guide: { one: 'Guide', many: 'Guides' },
  topic: { one: 'Topic', many: 'Topics' },
  theme: { one: 'Theme', many: 'Themes' },
  overview: { one: 'Overview', many: 'Overviews' },
};

/** How a relation reads from the section that declares it, and from the other one. */
export const relationWords: Record<
  (typeof relationKinds)[number],
  { heading: string; forward: string; backward: string }
> = {
  conflicts: {
    heading: 'Where they disagree',
    forward: 'disagrees with',
    backward: 'disagrees with',
  },
  qualifies: {
    heading: 'Where one limits the other',
    forward: 'limits',
    backward: 'is limited by',
  },
  extends: {
    heading: 'Where one takes the other further',
    forward: 'extends',
    backward: 'is extended by',
  },
  supports: {
    heading: 'Where they agree',
    forward: 'supports',
    backward: 'is supported by',
  },
};

/** The places of the map, with the words shown for each. */
export const placeWords: Record<(typeof mapPlaces)[number], { name: string; about: string }> = {
  purpose: {
    name: 'The purpose',
    about: 'Why anyone invests in technology beyond what is forced on them.',
  },
  setting: {
    name: 'The setting',
    about: 'The company in which most of the essays were written.',
  },
  firefighting: {
    name: 'Stage one: firefighting',
    about:
      'Forced work fills the time. Postpone what can wait, prefer what spares you forced work later, take on less, automate; hire last.',
  },
  investment: {
    name: 'Stage two: investment',
    about:
      'Time is free for choices and clear priorities are gone. Use product management: discover problems, set priorities, validate the approach.',
  },
  principles: {
    name: 'Stage three: principles',
    about: 'Name the properties that infrastructure must have and set a baseline for each.',
  },
  'unified approach': {
    name: 'Stage four: a unified approach',
    about: 'Plan by users, baselines and timeframes together.',
  },
  'long-term tools': {
    name: 'Tools for long-term choices',
    about: 'How large, chosen changes are written down, limited and carried through.',
  },
};

/** The pages that look across the whole guide, with what each is in a sentence. */
export const overviews = {
  map: {
    title: 'Map',
    gist: 'How the pages fit together: four kinds of infrastructure work, and the stages a team goes through.',
  },
  tensions: {
    title: 'Tensions',
    gist: 'Where the pages disagree, limit, extend or support each other, and which to follow when.',
  },
  about: {
    title: 'About',
    gist: 'Why Fulcrum exists, how its summaries are made, how far to trust them, how to cite them and how to contribute.',
  },
} as const;
