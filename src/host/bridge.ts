import type { Bridge, ClientLibrary, HttpAnswer, WireEvent } from "./protocol";

/** The host's end of the wire to one client. */
export interface Wire {
  readonly attach: (client: ClientLibrary) => void;
  /** Sends the events that wait; they arrive after the answer of the request that caused them. */
  readonly sendEvents: () => void;
}

/** Answers a client's messages; the answer comes later, as from another process. */
export function wire(
  handle: (body: string) => HttpAnswer,
  takeEvents: () => readonly WireEvent[],
): Wire {
  let attached: Bridge | null = null;

  function sendEvents(): void {
    const entries = takeEvents();
    if (entries.length === 0) return;
    const message = JSON.stringify({ type: 3, controlId: "", message: { entries } });
    setTimeout(() => attached?.onMessageFromHost?.(message), 0);
  }

  function attach(client: ClientLibrary): void {
    const bridge: Bridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => {
        const { id, body } = readMessage(text);
        const answer = handle(body);
        queueMicrotask(() => {
          bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: answer }));
          sendEvents();
        });
      },
    };
    attached = bridge;
    client.HostBridge.init(bridge);
  }

  return { attach, sendEvents };
}

function readMessage(text: string): { readonly id: number; readonly body: string } {
  const { id, message } = JSON.parse(text) as { id: number; message: { body: unknown } };
  return {
    id,
    body: typeof message.body === "string" ? message.body : JSON.stringify(message.body),
  };
}
