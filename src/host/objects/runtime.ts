import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag } from "../readArgument";

/** What the client can switch for itself. */
export const runtime = defineObject<Excel.Runtime, unknown>({
  name: "Runtime",
  members: {
    enableEvents: documented.value(
      "1.8",
      (_, { events }) => events.enabled,
      (_, enabled, { events }) => {
        events.enabled = readFlag(enabled);
      },
    ),
  },
});
