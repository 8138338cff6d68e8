import { refusals } from "./objectType";

const ROOT =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?<name>[^\s<>/!?]+)(?<rest>(?:[\s/][^<>]*)?)>/u;

/** The namespace of a custom XML part's root; text whose root does not open and close is refused. */
export function namespaceOf(xml: string): string {
  const { name, rest } = ROOT.exec(xml)?.groups ?? {};
  if (name === undefined || rest === undefined) throw refusals.badArgument();
  const isClosed = rest.endsWith("/") || xml.trimEnd().endsWith(`</${name}>`);
  if (!isClosed) throw refusals.badArgument();
  const [prefix] = name.includes(":") ? name.split(":") : [undefined];
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(rest);
  return found?.[1] ?? found?.[2] ?? "";
}
