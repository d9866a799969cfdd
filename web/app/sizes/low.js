// Which windows are laid out as small iframes: those of frames, and of their own only where they are as low. There a reader who has
// zoomed in scrolls rather than lose tools.
import './low.css';

const mostHeight = window.top === window.self ? '19.375em' : '30em';
const query = matchMedia(
  `(max-height: ${mostHeight}) and (max-width: 68.6875em) and (min-width: 26.25em)`,
);
const follow = () => document.documentElement.classList.toggle('low', query.matches);
query.addEventListener('change', follow);
follow();
