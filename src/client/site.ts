/** The one script of every page, run once the page is there. It is small and loads the rest late. */
import { registerOffline } from '../offline/register.ts';
import { followAppearance } from './appearance.ts';
import { loadLost } from './late.ts';
import { followReading } from './reading-help.ts';
import { followSearchKeys } from './search-keys.ts';

followAppearance();
followSearchKeys();
followReading();
registerOffline(`${import.meta.env.BASE_URL}sw.js`);
// The page for lost readers is served under any address; what it holds tells it apart.
if (document.querySelector('#guesses')) void loadLost();
