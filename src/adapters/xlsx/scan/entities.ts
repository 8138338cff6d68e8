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
  const unknown: string[] = [];
  const plain = text.replace(
    /&(?:#x([0-9A-Fa-f]+)|#(\d+)|([A-Za-z]+));|&/gu,
    (entity: string, hex?: string, decimal?: string, name?: string) => {
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      const letter = name !== undefined ? NAMED[name] : fromCode(code);
      if (letter === undefined) unknown.push(entity);
      return letter ?? "";
    },
  );
  return unknown.length === 0 ? plain : undefined;
}

function fromCode(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
