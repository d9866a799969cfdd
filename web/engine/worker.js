// The worker of the site: its engine comes from the address that it is told.
import { loadEngine, loadTables } from './load.js';
import { serveCalls } from './serve.js';

serveCalls(loadEngine, loadTables);
