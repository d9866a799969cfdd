// The worker of the single file. The bytes of its engine come with the call to load it, so that the file holds them only once.
import { serveCalls } from './serve.js';
import { engineOf, tablesOf } from './single-engine.js';

serveCalls(engineOf, tablesOf);
