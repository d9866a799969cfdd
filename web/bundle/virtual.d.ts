// Modules that exist only while the page is bundled: see vite.config.js and vite.single.js.

declare module 'virtual:engine-files' {
  /** Addresses of the engine's files from the page. */
  const files: Required<import('../engine/types.js').EngineFiles>;
  export default files;
}

declare module 'virtual:study-files' {
  /** Addresses of the files of the module of studies from the page. */
  const files: import('../engine/types.js').ModuleFiles;
  export default files;
}

declare module 'virtual:study' {
  export default function createStudies(options: {
    wasmBinary: Uint8Array;
  }): Promise<import('../engine/pool/types.js').StudyModule>;
}

declare module 'virtual:study-module' {
  /** The module of studies in base64. */
  export const bytes: string;
  /** Of these bytes. */
  export const hash: string;
}

declare module 'virtual:engine' {
  export default function createEngine(options: {
    wasmBinary: Uint8Array;
  }): Promise<import('../engine/types.js').EngineModule>;
}

declare module 'virtual:tables' {
  export default function createTables(options: {
    wasmBinary: Uint8Array;
  }): Promise<import('../engine/types.js').TableModule>;
}

declare module 'virtual:*-wasm' {
  /** A WebAssembly module in base64. */
  const bytes: string;
  export default bytes;
}

declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}

declare module 'virtual:lessons' {
  /** The lessons, in the order of the course. */
  const lessons: readonly import('../lessons/player/catalogue.js').Listed[];
  export default lessons;
}
