export default {
  title: 'Fulcrum',
  favicon: 'icon.svg',
  url: 'http://localhost:4321',
  baseUrl: '/',
  trailingSlash: true,
  future: { v4: true },
  onBrokenLinks: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [
    ['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false }],
  ],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, docsRouteBasePath: '/', indexBlog: false },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: { title: 'Fulcrum' },
  },
};
