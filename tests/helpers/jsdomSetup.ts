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
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  globalThis.ResizeObserver ??= NoResize as typeof ResizeObserver;
  // jsdom lays nothing out: every element is nowhere and has no size.
  Element.prototype.scrollIntoView ??= (): void => undefined;
}
