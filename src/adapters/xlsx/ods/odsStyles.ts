import type { XmlAttributes } from "../xmlTokens";

/** What the styles of a document tell about sheets and about days. */
export interface OdsStyles {
  readonly open: (element: string, attributes: XmlAttributes) => void;
  readonly close: (element: string) => void;
  /** Whether a sheet with this style is not shown. */
  readonly hides: (style: string | undefined) => boolean;
  /** Whether a cell with this style shows a day as month and year only. */
  readonly showsMonth: (style: string | undefined) => boolean;
}

/** Gathers the styles while the document is read: they stand before the sheets that use them. */
export function odsStyles(): OdsStyles {
  const hidden = new Set<string>();
  const dateStyles = new Map<string, Set<string>>();
  const dateStyleOf = new Map<string, string>();
  let style = "";
  let parts: Set<string> | undefined;
  return {
    open: (element, attributes) => {
      if (element === "style:style") {
        style = attributes.get("style:name") ?? "";
        const dateStyle = attributes.get("style:data-style-name");
        if (dateStyle !== undefined) dateStyleOf.set(style, dateStyle);
      } else if (element === "style:table-properties") {
        if (attributes.get("table:display") === "false") hidden.add(style);
      } else if (element === "number:date-style") {
        parts = new Set();
        dateStyles.set(attributes.get("style:name") ?? "", parts);
      } else parts?.add(element);
    },
    close: (element) => {
      if (element === "number:date-style") parts = undefined;
    },
    hides: (name) => name !== undefined && hidden.has(name),
    showsMonth: (name) => {
      const shown = dateStyles.get(dateStyleOf.get(name ?? "") ?? "");
      return shown?.has("number:month") === true && !shown.has("number:day");
    },
  };
}
