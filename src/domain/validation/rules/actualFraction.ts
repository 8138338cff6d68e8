import { cellText } from "../../submission/rawCell";
import { readFigure } from "../../submission/readings";
import { isPercentFormat } from "../../submission/numberFormat";
import { parseTarget } from "../../target/parseTarget";
import { foldText } from "../../text/foldText";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TargetRule } from "../rule";

/** From this many per cent on, a figure below one is rather a share written as a fraction. */
const LARGE_TARGET = 10;

/** 0,725 against a target of 80 %: probably 72,5. */
export const actualFraction: TargetRule = {
  code: "actual-fraction",
  title: "Số liệu phần trăm nhỏ hơn 1",
  severity: "info",
  level: "target",
  scope: "row",
  reads: "Đơn vị tính, Mục tiêu, Thực hiện",
  why: "Số 0,725 ở chỉ tiêu tính bằng % thường là 72,5 ghi dưới dạng phân số.",
  remedy: "Ghi số phần trăm, ví dụ 72,5.",
  field: "actual",
  find: (row) => {
    const { actual, unit, value } = row.cells;
    const figure = readFigure(actual);
    if (figure.kind !== "read" || figure.value <= 0 || figure.value >= 1) return undefined;
    if (isPercentFormat(actual?.numberFormat ?? null) || foldText(cellText(unit) ?? "") !== "%")
      return undefined;
    const target = parseTarget(cellText(value), cellText(unit));
    const asked = target.value ?? target.min ?? 0;
    if (!target.op.startsWith(">") || asked < LARGE_TARGET) return undefined;
    const whole = Number((figure.value * 100).toFixed(6));
    const [written, meant] = [figure.value, whole].map(formatVietnameseNumber);
    return {
      message: `Số liệu ${written ?? ""} ở dòng ${row.row} nhỏ hơn 1 trong khi chỉ tiêu tính bằng %. Nếu là ${meant ?? ""} %, hãy ghi ${meant ?? ""}.`,
      fix: { label: `Đổi thành ${meant ?? ""}`, value: whole },
    };
  },
};
