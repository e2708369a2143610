/**
 * A page that shows nothing and comes back as the one that was asked for: once the version that waits
 * has taken over, or its worker says that it cannot, or in three seconds at the latest.
 */
export const emptyPage = {
  html: '<!doctype html><meta name="color-scheme" content="light dark"><script>const{serviceWorker}=navigator,reload=()=>location.reload();serviceWorker.oncontrollerchange=serviceWorker.onmessage=reload;serviceWorker.controller?.postMessage("make-way");setTimeout(reload,3000)</script>',
  headers: {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy':
      "default-src 'none';script-src 'sha256-EIgQLej01FbxvQmIxHAS+W/+ieLSmwrWvW4HQOEnh5g='",
  },
};
