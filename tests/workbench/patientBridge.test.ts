import type { Bridge } from "../../src/host/protocol";
import { patientBridge } from "../../src/workbench/patientBridge";

const reading = message([{ ActionType: 1 }, { ActionType: 2 }]);
const writing = message([{ ActionType: 4, Name: "Values" }]);

function message(actions: readonly object[]): string {
  const body = JSON.stringify({
    Actions: actions.map((action) => ({ Name: "", ...action })),
    ObjectPaths: {},
  });
  return JSON.stringify({ id: 1, message: { body } });
}

/** A client that sends, and what arrives at the host while the formulas are still being calculated. */
function aLine() {
  const arrived: string[] = [];
  const state = { calculated: false };
  let sender: Bridge | undefined;
  const client = { HostBridge: { init: (bridge: Bridge) => void (sender = bridge) } };
  const host: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => void arrived.push(text),
  };
  patientBridge(client, () => state.calculated).HostBridge.init(host);
  const send = (text: string) => sender?.sendMessageToHost(text);
  return { arrived, state, send };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("patientBridge", () => {
  it("lets through what writes", async () => {
    const { arrived, send } = aLine();
    send(writing);
    await jest.advanceTimersByTimeAsync(1);
    expect(arrived).toEqual([writing]);
  });

  it("holds what reads until formulas have values, and keeps the order", async () => {
    const { arrived, state, send } = aLine();
    send(reading);
    send(writing);
    await jest.advanceTimersByTimeAsync(1000);
    expect(arrived).toEqual([]);
    state.calculated = true;
    await jest.advanceTimersByTimeAsync(100);
    expect(arrived).toEqual([reading, writing]);
  });

  it("does not wait for ever", async () => {
    const { arrived, send } = aLine();
    send(reading);
    await jest.advanceTimersByTimeAsync(25_000);
    expect(arrived).toEqual([reading]);
  });
});
