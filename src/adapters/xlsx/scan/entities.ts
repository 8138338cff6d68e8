const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** XML text as the characters it stands for; undefined for an entity that is none of XML's own. */
export function unescapeXml(text: string): string | undefined {
  if (!text.includes("&")) return text;
  let known = true;
  const plain = text.replace(
    /&(?:#x([0-9A-Fa-f]+)|#(\d+)|([A-Za-z]+));|&/gu,
    (_, hex, decimal, name) => {
      const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
      const letter = typeof name === "string" ? NAMED[name] : fromCode(code);
      if (letter === undefined) known = false;
      return letter ?? "";
    },
  );
  return known ? plain : undefined;
}

function fromCode(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
