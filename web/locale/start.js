// The rooms of the start in English, which the site loads as those of other languages: see bundle/start-rooms.js.

import healthy from './en/healthy.js';
import page from './en/page.js';

export default { healthy, page };
