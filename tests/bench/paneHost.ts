import { makeHost } from "../../src/host/host";
import type { Surroundings } from "../../src/workbench/surroundings";
import { OFFICE_COLOURS } from "../../src/workbench/themes";

/** Stands where the workbench stands around the pane, but without a grid that would need time of its own. */
const surroundings: Surroundings = {
  host: makeHost(),
  isCalculated: () => true,
  colours: () => OFFICE_COLOURS.light,
  bytes: () => Promise.reject(new Error("The bench saves nothing")),
  openNew: () => undefined,
};

window.kehoachSurroundings = surroundings;
const frame = document.body.appendChild(document.createElement("iframe"));
frame.style.cssText = "width: 350px; height: 800px; border: 0";
frame.src = new URLSearchParams(window.location.search).get("frame") ?? "";
