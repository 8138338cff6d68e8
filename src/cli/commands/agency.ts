import { resolveAgencies, type AgencyResolution } from "../../domain/agency/resolveAgencies";
import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { Arguments, Command, Program } from "../command";
import { planArgument } from "../planArguments";
import { answerTexts } from "../readTexts";
import { WrongArguments } from "../wrongArguments";

/** Whom the text of an agency cell names. */
export const agency: Command = {
  name: "agency",
  synopsis: "<văn bản | - | --list> [--plan MÃ] [--json]",
  summary: "Cho biết một ô ghi những cơ quan nào; “-” đọc mỗi dòng một văn bản từ stdin.",
  options: {
    plan: {
      type: "string",
      value: "MÃ",
      hint: "kế hoạch có văn bản đó; không ghi thì hiểu trước hết như trong hd-726",
    },
    list: {
      type: "boolean",
      hint: "liệt kê mã và tên các cơ quan; với --plan là các cơ quan phải báo cáo",
    },
  },
  words: { least: 0, most: 1, what: "văn bản" },
  run: (args, program) => {
    const { catalogue } = program;
    const plan = args.text("plan");
    const context = plan === undefined ? undefined : planArgument(plan, catalogue);
    const everywhere = catalogue.agencies();
    if (args.has("list"))
      return list(args, context?.agencies ?? everywhere, context?.expected, program);
    if (args.words.length === 0) throw new WrongArguments("Thiếu văn bản.");
    return answerTexts(args, program, (text) => {
      const { index, resolution } = context
        ? readIn(context.agencies, text)
        : readAnywhere(text, program);
      const { agencies, collectives, unresolved } = resolution;
      const fields = { agencies, collectives, unresolved };
      return { fields, line: `“${text}”: ${describe(fields, index)}.` };
    });
  },
};

interface Reading {
  readonly index: AgencyIndex;
  readonly resolution: AgencyResolution;
}

function readIn(index: AgencyIndex, text: string): Reading {
  return { index, resolution: resolveAgencies(text, index) };
}

/**
 * Without a plan a text means what it means in the first plan of the catalogue, the province's;
 * what that plan does not know is looked for among the names of all bodies.
 */
function readAnywhere(text: string, { catalogue }: Program): Reading {
  const everywhere = readIn(catalogue.agencies(), text);
  const main = catalogue.plan(catalogue.planIds[0] ?? "");
  if (main === undefined) return everywhere;
  const asInMain = readIn(main.agencies, text);
  const isBetter = asInMain.resolution.unresolved.length < everywhere.resolution.unresolved.length;
  return isBetter ? asInMain : everywhere;
}

/** The agencies of the directory, or those of one plan, by their names. */
function list(
  { words: [word] }: Arguments,
  { byId }: AgencyIndex,
  ids: readonly string[] | undefined,
  { terminal }: Program,
): 0 {
  if (word !== undefined)
    throw new WrongArguments(`Chỉ dùng một trong hai: --list hoặc văn bản “${word}”.`);
  const entries = [...byId.values()]
    .filter(({ id }) => ids?.includes(id) ?? true)
    .map(({ id, name }) => ({ id, name }));
  terminal.answer(
    () => entries,
    () => entries.map(({ id, name }) => `${id}: ${name}`),
  );
  return 0;
}

function describe(
  { agencies, collectives, unresolved }: AgencyResolution,
  index: AgencyIndex,
): string {
  const parts = [
    ...agencies.map(({ id, name }) => `${name} (${id})`),
    ...collectives.map(({ name, members }) => `${name} = ${membersText(members, index)}`),
    ...unresolved.map(({ text, suggestions }) => `chưa rõ “${text}”${suggested(suggestions)}`),
  ];
  return parts.length === 0 ? "không có cơ quan nào" : parts.join("; ");
}

function membersText(members: readonly string[] | null, { byId }: AgencyIndex): string {
  if (members === null) return "chưa xác định được thành viên";
  return `${members.length} cơ quan: ${members.map((id) => byId.get(id)?.name ?? id).join("; ")}`;
}

function suggested(suggestions: AgencyResolution["unresolved"][number]["suggestions"]): string {
  if (suggestions.length === 0) return "";
  const names = suggestions.map(({ name, of }) => (of === undefined ? name : `${name} – ${of}`));
  return ` (có phải ${names.join(" / ")}?)`;
}
