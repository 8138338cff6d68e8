import { resolveAgencies, type AgencyResolution } from "../../domain/agency/resolveAgencies";
import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { Command } from "../command";
import { planArgument } from "../planArguments";
import { answerTexts } from "../readTexts";

/** Whom the text of an agency cell names. */
export const agency: Command = {
  name: "agency",
  synopsis: "<văn bản | -> [--plan MÃ] [--json]",
  summary: "Cho biết một ô ghi những cơ quan nào; “-” đọc mỗi dòng một văn bản từ stdin.",
  options: { plan: { type: "string", value: "MÃ", hint: "kế hoạch có văn bản đó" } },
  words: { least: 1, most: 1, what: "văn bản" },
  run: (args, program) => {
    const { catalogue } = program;
    const plan = args.text("plan");
    const index =
      plan === undefined ? catalogue.agencies() : planArgument(plan, catalogue).agencies;
    return answerTexts(args, program, (text) => {
      const { agencies, collectives, unresolved } = resolveAgencies(text, index);
      const fields = { agencies, collectives, unresolved };
      return { fields, line: `“${text}”: ${describe(fields, index)}.` };
    });
  },
};

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
  return ` (có phải ${suggestions.map(({ name }) => name).join(" / ")}?)`;
}
