import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom has not, without which Fluent's controls do not render. */
class NoResize {
  observe(): void {
    return;
  }
  unobserve(): void {
    return;
  }
  disconnect(): void {
    return;
  }
}

if (typeof window !== "undefined") {
  Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: NoResize });
  // jsdom lays nothing out: every element is nowhere and has no size.
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
}
