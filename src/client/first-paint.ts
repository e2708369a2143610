/**
 * The only script that stands in each page itself, before all that is painted: it shows the page as
 * the reader has chosen. It is each page's to carry, so it does nothing else: see `appearance.ts`.
 */
try {
  document.documentElement.style.colorScheme =
    (localStorage.appearance as string | undefined) ?? '';
} catch {
  // Where nothing may be kept, the system decides.
}
