import type { Command } from "./command";
import { SHARED_OPTIONS } from "./parseArguments";

/** How one command is typed. */
export function usageLine({ name, synopsis }: Command): string {
  return `Cách dùng: kehoach ${name}${synopsis === "" ? "" : ` ${synopsis}`}`;
}

/** What one command does and takes. */
export function commandHelp(command: Command): readonly string[] {
  const options = Object.entries({ ...command.options, ...SHARED_OPTIONS });
  return [
    usageLine(command),
    command.summary,
    "",
    ...columns(
      options.map(([name, { value, hint }]) => [
        `--${name}${value === undefined ? "" : ` ${value}`}`,
        hint,
      ]),
    ),
  ];
}

/** What the program does, command by command. */
export function programHelp(commands: readonly Command[]): readonly string[] {
  return [
    "kehoach – theo dõi, kiểm tra, tổng hợp và báo cáo nhiệm vụ của kế hoạch hành chính bằng Excel.",
    "",
    "Cách dùng: kehoach <lệnh> …",
    "",
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    ...columns([
      ["help [lệnh]", "Cách dùng chương trình hoặc một lệnh."],
      ["--version", "Phiên bản của chương trình."],
    ]),
    "",
    "Thêm --json vào mọi lệnh để nhận đúng một tài liệu JSON ở stdout.",
    "Kỳ báo cáo viết: 2025-03 (tháng), 2025-Q1 (quý), 2025-H1 (6 tháng), 2025-9M, 2025 (năm).",
    "Mã kết thúc: 0 – xong, có phát hiện hay không; 1 – đầu vào không dùng được; 2 – gõ sai lệnh.",
  ];
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(14, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
