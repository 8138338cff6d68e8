import { useEffect, useRef, type RefObject } from "react";

/**
 * Gives the focus to an element when what had it is gone, as a button that did its work: who works
 * by keyboard goes on from there instead of from the beginning.
 */
export function useKeptFocus(fallback: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);

  useEffect(() => {
    const entered = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener("focusin", entered);
    return () => document.removeEventListener("focusin", entered);
  }, []);

  useEffect(() => {
    let soon = 0;
    const look = (): void => {
      if (last.current === null || last.current.isConnected) return;
      last.current = null;
      // A list or a dialog that knows a better place takes it first.
      soon = requestAnimationFrame(() => {
        if (document.hasFocus() && document.activeElement === document.body)
          fallback.current?.focus({ preventScroll: true });
      });
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      cancelAnimationFrame(soon);
    };
  }, [fallback]);
}
