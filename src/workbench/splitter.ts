import { NARROWEST, paneWidth, WIDEST } from "./settings";

const STEP = 10;

/** Lets a person drag, or move with the arrow keys, the edge of the pane. */
export function makeSplitter(
  splitter: HTMLElement,
  first: number,
  changed: (width: number) => void,
): void {
  const state = { width: first };
  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));

  function set(wished: number): void {
    state.width = paneWidth(wished);
    splitter.setAttribute("aria-valuenow", String(state.width));
    changed(state.width);
  }

  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(state.width + STEP);
    if (key === "ArrowRight") set(state.width - STEP);
  });
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX - 3);
  });
  splitter.addEventListener("pointerup", () => document.body.classList.remove("dragging"));
  set(first);
}
