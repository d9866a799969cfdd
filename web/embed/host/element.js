// The module that other people's pages load: defines <activation-playground>.
//
// This folder runs on other people's pages: it imports nothing but its own files and the protocol.

import { ActivationPlayground, defineElement } from './playground-element.js';
import { PlaygroundError } from './port-client.js';

defineElement();

export { ActivationPlayground, PlaygroundError };
