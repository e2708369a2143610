// Stands in editions. What a browser leaves for later, since it is far from view, is laid out piece by
// piece once whoever has opened the page is reading its beginning: screen readers then know of all its
// headings and pictures, and a picture of the whole page shows the whole.

/** How long after it has loaded a page is left alone, in milliseconds. */
const REST = 3000;

/** Does something when nothing else is to be done. Safari does not tell when that is. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 50);
}

addEventListener('load', () => {
  const chapters = document.querySelectorAll<HTMLElement>('.chapter').values();
  const goOn = () => {
    const { value: chapter } = chapters.next();
    if (!chapter) return;
    chapter.style.contentVisibility = 'visible';
    // Each has a frame of its own: all at once would keep a slow phone busy for seconds.
    requestAnimationFrame(() => {
      whenIdle(goOn);
    });
  };
  setTimeout(goOn, REST);
});
