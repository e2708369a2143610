// The worker of a site too large to be kept whole. What comes first answers first.
import './visited-pages.ts';
import './service-worker.ts';
