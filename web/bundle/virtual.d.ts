// Modules that exist only while the page is bundled: see vite.single.js.

declare module 'virtual:engine' {
  export default function createEngine(options: {
    wasmBinary: Uint8Array;
  }): Promise<import('../engine/types.js').EngineModule>;
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
