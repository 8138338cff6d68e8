import type { Bridge, ClientLibrary, WireRequest } from "../host/protocol";
import { ACTION } from "../host/protocol";

/** How long a reading may wait for the grid; then it is answered with what there is. */
const LONGEST_WAIT = 20_000;
const LOOK_AGAIN = 50;

/**
 * Excel has calculated before it answers; the grid calculates a while later. So what only reads waits
 * until the formulas have values, while what writes goes through at once.
 */
export function patientBridge(client: ClientLibrary, isCalculated: () => boolean): ClientLibrary {
  return {
    HostBridge: {
      init: (bridge) => client.HostBridge.init(patient(bridge, isCalculated)),
    },
  };
}

/** Requests keep their order: what comes after a waiting one waits too. */
function patient(bridge: Bridge, isCalculated: () => boolean): Bridge {
  const state = { last: Promise.resolve() };
  return {
    get onMessageFromHost() {
      return bridge.onMessageFromHost;
    },
    set onMessageFromHost(listener) {
      bridge.onMessageFromHost = listener;
    },
    sendMessageToHost: (text) => {
      state.last = state.last
        .then(() => (onlyReads(text) ? calculated(isCalculated) : undefined))
        .then(() => bridge.sendMessageToHost(text));
    },
  };
}

async function calculated(isCalculated: () => boolean): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT && !isCalculated(); waited += LOOK_AGAIN)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
}

function onlyReads(text: string): boolean {
  const { message } = JSON.parse(text) as { readonly message: { readonly body: unknown } };
  const body = message.body;
  const { Actions } = (typeof body === "string" ? JSON.parse(body) : body) as WireRequest;
  return (
    Actions.some(isReading) && Actions.every((action) => isReading(action) || isHarmless(action))
  );
}

function isReading({ ActionType }: WireRequest["Actions"][number]): boolean {
  return ActionType === ACTION.query;
}

function isHarmless({ ActionType, Name }: WireRequest["Actions"][number]): boolean {
  return ActionType === ACTION.instantiate || ActionType === ACTION.trace || Name.startsWith("_");
}
