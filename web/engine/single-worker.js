// The worker of the single file. The bytes of its engine come with the call to load it, so that the file holds them only once.
import { serveCalls } from './serve.js';
import { modulesOf } from './single-modules.js';

serveCalls(modulesOf);
