/** The one script of every page. It stands before what is painted, so it is small and loads the rest late. */
import { fileUrl } from '../lib/urls.ts';
import { registerOffline } from '../offline/register.ts';
import { followAppearance } from './appearance.ts';
import { loadLost } from './late.ts';
import { followReading } from './reading-help.ts';
import { followSearchKeys } from './search-keys.ts';

followAppearance();
followSearchKeys();
followReading();
registerOffline(fileUrl('sw.js'));
// The page for lost readers is served under any address; what it holds tells it apart.
addEventListener('DOMContentLoaded', () => {
  if (document.querySelector('#guesses')) void loadLost();
});
