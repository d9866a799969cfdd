// The style sheets of contrast.js.

import './projector.css';
import './forced-colors.css';
