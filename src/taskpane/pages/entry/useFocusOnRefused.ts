import { useEffect, useRef, type RefObject } from "react";

/** Puts the focus on the first field in a box that is refused, whenever the file was held back again. */
export function useFocusOnRefused<Box extends HTMLElement>(
  heldBack: number,
): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const seen = useRef(heldBack);
  useEffect(() => {
    if (heldBack > seen.current)
      box.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    seen.current = heldBack;
  }, [heldBack]);
  return box;
}
