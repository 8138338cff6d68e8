import { explainCell } from "../../usecases/explain/explainCell";
import { openRollUp } from "../../usecases/explain/openRollUp";
import { parseAddress } from "../../usecases/explain/parseAddress";
import { readRollUpFile } from "../../usecases/explain/readRollUpFile";
import { collectInputs } from "../collectInputs";
import type { Command } from "../command";
import { explanationLines } from "../explanationLines";
import { WrongArguments } from "../wrongArguments";

/** Shows what a number of the roll-up is made of, down to file, sheet and row. */
export const explain: Command = {
  name: "explain",
  synopsis: "<bảng-tổng-hợp.xlsx> <trang!ô> [--json]",
  summary: "Giải thích một ô của bảng tổng hợp: số này gồm những dòng nào, của tệp nào.",
  options: {},
  words: { least: 2, most: 2, what: "tệp bảng tổng hợp và ô cần giải thích" },
  run: async ({ words: [path = "", text = ""] }, program) => {
    const { catalogue, ports, terminal } = program;
    const address = parseAddress(text);
    if (address === undefined)
      throw new WrongArguments(`“${text}” không phải là một ô; viết dạng "Tổng quan!D11".`);
    const [file] = await collectInputs([path], program);
    if (file === undefined) return 1;
    const reading = await readRollUpFile(file, ports.read);
    if (reading.kind === "unusable") {
      terminal.say(`Không dùng được “${path}”: ${reading.reason}`);
      return 1;
    }
    const rollUp = openRollUp(reading.workbook, catalogue.plan(reading.identity.planId));
    const explanation = explainCell(rollUp, address);
    if (explanation === undefined) {
      const names = reading.workbook.sheets
        .filter(({ visibility }) => visibility === "visible")
        .map(({ name }) => name);
      throw new WrongArguments(
        `Không có trang “${address.sheet}”; các trang: ${names.join(", ")}.`,
      );
    }
    const { planId: plan, period } = reading.identity;
    terminal.answer(
      () => ({ file: path, plan, period, ...explanation }),
      () => explanationLines(explanation),
    );
    return 0;
  },
};
