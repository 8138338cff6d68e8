import { CONTRACT_CASES } from "../host/contract/contractCases";
import { runContract, type ContractReport } from "../host/contract/runContract";

/**
 * The page that asks a real Excel what the host claims: opened inside Excel in place of the pane, it
 * runs the contract's questions and hands out the answers as JSON for tests/host/recordings.
 */
async function start(): Promise<void> {
  const { host, platform } = await Office.onReady();
  const say = (sentence: string): void => write("progress", sentence);
  if (String(host) !== "Excel") {
    say("Trang này chỉ hỏi được khi mở bên trong Excel.");
    return;
  }
  const button = element("ask", HTMLButtonElement);
  button.disabled = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    void ask(say).then((report) => {
      show(report, String(platform));
      button.disabled = false;
    });
  });
}

function supports(api: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", api);
}

async function ask(say: (sentence: string) => void): Promise<ContractReport> {
  const report = await runContract(Excel, {
    supports,
    progress: (done, total, name) => say(`${done + 1}/${total}: ${name}`),
  });
  say(`Đã hỏi ${Object.keys(report.answers).length} câu.`);
  return report;
}

/** Answers as a recording, with the Excel that gave them, and what differs from the host. */
function show({ answers }: ContractReport, platform: string): void {
  const versions = ["1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20", "1.21"];
  const { version } = Office.context.diagnostics;
  const recording = {
    excel: { platform, version, api: versions.filter(supports).at(-1) ?? "below 1.13" },
    answers,
  };
  const text = `${JSON.stringify(recording, null, 2)}\n`;
  element("answers", HTMLTextAreaElement).value = text;
  const save = element("save", HTMLAnchorElement);
  save.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  save.download = `excel-${platform}-${version}.json`;
  save.hidden = false;
  const others = CONTRACT_CASES.filter(
    ({ name, expected }) =>
      name in answers && JSON.stringify(answers[name]) !== JSON.stringify(expected),
  );
  write("verdict", `Khác với bản mô phỏng: ${others.length} câu.`);
}

function write(id: string, text: string): void {
  element(id, HTMLElement).textContent = text;
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}`);
  return found;
}

void start();
