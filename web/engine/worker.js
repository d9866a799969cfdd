// The worker of the site: its engine comes from the address that it is told.
import { loadModules } from './host.js';
import { serveCalls } from './serve.js';

serveCalls(loadModules);
