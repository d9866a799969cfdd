// The worker of the single file: its engine is part of it.
import { serveCalls } from './serve.js';
import { loadModules } from './single-modules.js';

serveCalls(loadModules);
