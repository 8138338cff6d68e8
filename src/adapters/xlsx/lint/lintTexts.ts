import { readCell } from "./cellRange";
import { attribute, child, items, repeated, wholeNumber } from "./elements";
import { lengthFault, richText } from "./cellText";
import { related } from "./openPackage";
import type { WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";

/** Shared strings fit into cells. */
export function lintSharedStrings({ pack, part }: WorkbookModel): readonly string[] {
  const name = related(pack, part, "sharedStrings")[0]?.target ?? "";
  return (pack.sharedStrings ?? []).flatMap((text, index) => {
    const fault = lengthFault(text);
    return fault === undefined ? [] : [`${name}: string ${index}: ${fault}`];
  });
}

/** Each comment stands on a cell of its own and has an author. */
export function lintComments(sheet: Worksheet, { pack }: WorkbookModel): readonly string[] {
  return related(pack, sheet.part, "comments").flatMap(({ target }) => {
    const root = pack.trees.get(target);
    const authors = items(root, "authors", "author").length;
    const comments = items(root, "commentList", "comment");
    const faults = repeated(comments.map((comment) => attribute(comment, "ref"))).map(
      (ref) => `two comments on ${ref}`,
    );
    for (const comment of comments) {
      const ref = attribute(comment, "ref");
      if (readCell(ref) === undefined) faults.push(`"${ref}" is not a cell`);
      if ((wholeNumber(comment, "authorId") ?? authors) >= authors)
        faults.push(`${ref} has no author`);
      const text = child(comment, "text");
      const fault = text === undefined ? "it has no text" : lengthFault(richText(text));
      if (fault !== undefined) faults.push(`${ref}: ${fault}`);
    }
    return faults.map((fault) => `${target}: ${fault}`);
  });
}
