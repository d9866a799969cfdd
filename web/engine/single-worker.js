// The worker of the single file: its engine is part of it, and comes to life with the bytes that it is given.
import createEngine from 'virtual:engine';
import { serveCalls } from './serve.js';

serveCalls((wasmBinary) => createEngine({ wasmBinary }));
