import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { paneFrame } from "./pane";
import type { Theme } from "../../../src/workbench/themes";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** What axe finds in the pane, one line a finding; all its rules, or only some. */
export async function axeFindings(
  page: Page,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  const frame = paneFrame({ page });
  // Of a page, axe asks no more than this; the grid around the pane is not ours to judge.
  const pane = { frames: () => [], evaluate: frame.evaluate.bind(frame) } as unknown as Page;
  const axe = new AxeBuilder({ page: pane })
    // Fluent's keyboard library passes the focus on from these; nobody ever stands on one.
    .exclude("[data-tabster-dummy]")
    .setLegacyMode();
  const { violations } = await (
    rules.length === 0 ? axe.withTags(TAGS) : axe.withRules([...rules])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} – ${failureSummary}`,
    ),
  );
}

/** Gives the pane a width and a theme, as the person does with splitter and list of the workbench. */
export async function dress(page: Page, width: number, theme: Theme): Promise<void> {
  await page.locator("#theme").selectOption(theme);
  await page.locator("#pane").evaluate((frame, wanted) => {
    frame.parentElement?.style.setProperty("width", `${wanted}px`);
  }, width);
}

/** Words that are cut off in the pane, and whatever makes a person scroll sideways. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.locator("#pane").evaluate((frame: HTMLIFrameElement) => {
    const { contentDocument, contentWindow } = frame;
    if (contentDocument === null || contentWindow === null) throw new Error("The pane is not open");
    /** What a rounded pixel may differ. */
    const SLACK = 1.5;
    const view = contentWindow;
    const styleOf = (element: Element): CSSStyleDeclaration => view.getComputedStyle(element);
    const nameOf = (element: Element): string =>
      `<${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 60)}`;

    /** For screen readers only; or an ellipsis that the person can read in full elsewhere. */
    const isMeant = (element: Element): boolean => {
      const { clipPath, textOverflow } = styleOf(element);
      const { width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || clipPath !== "none") return true;
      return textOverflow === "ellipsis" && element.closest("[title]") !== null;
    };

    const clipOf = (words: DOMRect, from: Element): Element | null => {
      for (let at: Element | null = from; at !== null; at = at.parentElement) {
        const { overflowX, overflowY } = styleOf(at);
        const scrolls = [overflowX, overflowY].some((each) => /auto|scroll/u.test(each));
        if (scrolls) return null;
        const box = at.getBoundingClientRect();
        const isCutX =
          overflowX !== "visible" &&
          (words.left < box.left - SLACK || words.right > box.right + SLACK);
        const isCutY =
          overflowY !== "visible" &&
          (words.top < box.top - SLACK || words.bottom > box.bottom + SLACK);
        if (isCutX || isCutY) return isMeant(at) ? null : at;
      }
      return null;
    };

    const cut: string[] = [];
    const texts = contentDocument.createTreeWalker(contentDocument.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? "").trim() === "") continue;
      const range = contentDocument.createRange();
      range.selectNodeContents(node);
      for (const words of range.getClientRects()) {
        if (words.width === 0 || styleOf(parent).visibility === "hidden") continue;
        const clip = clipOf(words, parent);
        if (clip !== null) cut.push(`cut off: ${nameOf(parent)} by ${nameOf(clip)}`);
      }
    }
    const wide = [...contentDocument.querySelectorAll("*")].filter(
      (element) =>
        element.scrollWidth > element.clientWidth + SLACK &&
        (element === contentDocument.documentElement ||
          /auto|scroll/u.test(styleOf(element).overflowX)),
    );
    return [...new Set([...cut, ...wide.map((element) => `scrolls sideways: ${nameOf(element)}`)])];
  });
}
