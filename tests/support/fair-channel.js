// A MessageChannel for Turns (web/engine/pacing/turns.js) that is fair, as those of browsers are: Node.js hands out up to a thousand messages of
// a channel before it looks at anything else.

export class FairChannel {
  port1 = { onmessage: () => {}, close() {} };
  port2 = { postMessage: () => setImmediate(() => this.port1.onmessage()) };
}
