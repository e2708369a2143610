import type { MovedData } from '../addresses/moved-html.ts';
import { movedUrl } from './moved-url.ts';

// The script of pages that have moved, and of pages that sections have left. It stands in the head
// and leads on before anything is shown; without it, the page itself does, but loses the anchor.
const data = JSON.parse(document.currentScript?.dataset.moved ?? '{"sections":{}}') as MovedData;

const leadOn = () => {
  const url = movedUrl(data, location);
  if (url !== undefined) location.replace(url);
};

addEventListener('hashchange', leadOn);
leadOn();
