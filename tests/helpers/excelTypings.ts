import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const TYPINGS = join(__dirname, "../../node_modules/@types/office-js/index.d.ts");

/** "Range.values" → "1.1": the requirement set that Microsoft's types give each member of Excel. */
export function excelTypings(): ReadonlyMap<string, string> {
  const text = readFileSync(TYPINGS, "utf8");
  const from = text.indexOf("declare namespace Excel {");
  const to = text.indexOf("\n}\n", from) + 2;
  const source = ts.createSourceFile("excel.d.ts", text.slice(from, to), ts.ScriptTarget.Latest);
  const members = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || !statement.body) continue;
    if (!ts.isModuleBlock(statement.body)) continue;
    for (const declared of statement.body.statements.filter(ts.isClassDeclaration)) {
      addMembers(members, declared, source);
    }
  }
  return members;
}

function addMembers(
  members: Map<string, string>,
  declared: ts.ClassDeclaration,
  source: ts.SourceFile,
): void {
  const ofClass = requirementSet(declared, source);
  for (const member of declared.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const name = `${declared.name?.text ?? ""}.${member.name.text}`;
    const since = requirementSet(member, source) ?? ofClass;
    // Of several overloads the first is the oldest.
    if (since !== undefined && !members.has(name)) members.set(name, since);
  }
}

/** "[Api set: ExcelApi 1.9]" → "1.9"; other sets keep their name. */
function requirementSet(node: ts.Node, source: ts.SourceFile): string | undefined {
  const comments = ts.getLeadingCommentRanges(source.text, node.getFullStart()) ?? [];
  const last = comments.at(-1);
  if (last === undefined) return undefined;
  const comment = source.text.slice(last.pos, last.end);
  const [, set = "", version] = /\[Api set: (\S+) (\d+\.\d+)/u.exec(comment) ?? [];
  if (version === undefined) return undefined;
  return set === "ExcelApi" ? version : `${set} ${version}`;
}
