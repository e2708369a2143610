import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// As it comes, every page lists all pages in its sidebar.
const sidebar = process.env.SIDEBAR === 'none' ? { sidebar: [] } : {};

export default defineConfig({
  site: 'http://localhost:4321',
  integrations: [starlight({ title: 'Fulcrum', favicon: '/icon.svg', ...sidebar })],
});
