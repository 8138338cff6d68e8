import type { ElementHandle, Page } from "playwright-core";
import { paneFrame } from "./pane";
import type { Workbench } from "./workbench";

/** Enough to go around any place of the pane. */
const MOST_STOPS = 80;
const PATIENCE = 15_000;

/** Puts the focus before the pane, as F6 does in Excel: the next Tab is the first one in it. */
export async function enterPane({ page }: Workbench): Promise<void> {
  await page.locator("#splitter").focus();
}

/** Presses Tab until what has the focus bears a name; nothing else moves the focus here. */
export async function tabTo(bench: Workbench, name: string | RegExp): Promise<void> {
  const met: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await bench.page.keyboard.press("Tab");
    const focused = await focusedName(bench);
    if (isNamed(focused, name)) return;
    met.push(focused);
  }
  throw new Error(`Tab never came to “${String(name)}”, only to: ${met.join(" | ")}`);
}

/** Waits until what has the focus in the pane bears a name. */
export async function expectFocus(bench: Workbench, name: string | RegExp): Promise<void> {
  const until = Date.now() + PATIENCE;
  let focused = await focusedName(bench);
  while (!isNamed(focused, name)) {
    if (Date.now() > until) throw new Error(`The focus is at “${focused}”, not “${String(name)}”`);
    await bench.page.waitForTimeout(50);
    focused = await focusedName(bench);
  }
}

/**
 * Goes with Tab from where the focus is to the end of the pane, and names the stops that look the
 * same with the focus and without it. What is scrolled meanwhile cannot be compared, and is not.
 */
export async function invisibleStops(bench: Workbench): Promise<readonly string[]> {
  const { page } = bench;
  const invisible: string[] = [];
  let before: { readonly element: ElementHandle<Element>; readonly look: Look } | null = null;
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press("Tab");
    const element = await focusedElement(bench);
    if (before !== null) {
      const look = await lookOf(page, before.element);
      const isComparable = look?.box === before.look.box;
      if (isComparable && look.picture === before.look.picture)
        invisible.push(await nameOf(before.element));
    }
    if (element === null) return invisible;
    const look = await lookOf(page, element);
    before = look === null ? null : { element, look };
  }
  throw new Error("Tab never leaves the pane");
}

/** A piece of the page around an element, and where it is. */
interface Look {
  readonly box: string;
  readonly picture: string;
}

/** Around the element, as a ring around it counts too. */
const AROUND = 4;

async function lookOf(page: Page, element: ElementHandle<Element>): Promise<Look | null> {
  const box = await element.boundingBox();
  if (box === null || box.width === 0) return null;
  const clip = {
    x: box.x - AROUND,
    y: box.y - AROUND,
    width: box.width + 2 * AROUND,
    height: box.height + 2 * AROUND,
  };
  const picture = await page.screenshot({ clip, animations: "disabled" });
  return { box: JSON.stringify(box), picture: picture.toString("base64") };
}

/** The name of what has the focus in the pane, as a screen reader says it; "" when nothing has it. */
export async function focusedName(bench: Workbench): Promise<string> {
  const focused = await focusedElement(bench);
  return focused === null ? "" : nameOf(focused);
}

/** What has the focus in the pane; null when it is lost, or outside of the pane. */
async function focusedElement({ page }: Workbench): Promise<ElementHandle<Element> | null> {
  const handle = await paneFrame({ page }).evaluateHandle(() =>
    document.hasFocus() && document.activeElement !== document.body ? document.activeElement : null,
  );
  return handle.asElement();
}

function isNamed(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? name === wanted : wanted.test(name);
}

function nameOf(element: ElementHandle<Element>): Promise<string> {
  return element.evaluate((found) => {
    const { labels } = found as HTMLInputElement;
    const ids = found.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const referred = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const label = found.getAttribute("aria-label") ?? labels?.[0]?.textContent;
    return (label ?? (referred === "" ? found.textContent : referred)).trim();
  });
}
