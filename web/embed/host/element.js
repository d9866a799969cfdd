// The module that other people's pages load: defines <activation-playground>.

import { ActivationPlayground, defineElement } from './playground-element.js';
import { PlaygroundError } from './port-client.js';

defineElement();

export { ActivationPlayground, PlaygroundError };
