/**
 * A page that shows nothing and asks for its address again. A `Refresh` header would not do: at an
 * address with an anchor it leads to the anchor of the empty page.
 */
export const emptyPage = {
  html: '<!doctype html><meta name="color-scheme" content="light dark"><script>location.reload()</script>',
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      "default-src 'none';script-src 'sha256-9gOBGqEQINNDuds+tkXbNzih6klbz+KeCyxEj4KRLeM='",
  },
};
