import { formatDay, fromSerial, isSerial } from "../../domain/deadline/isoDate";
import { isFailure, type Scalar } from "../../workbook/explain/traced";

/** A value as the cell shows it: a day as a day, a share in percent, a decimal comma. */
export function showValue(value: Scalar, numberFormat: string | null): string {
  if (isFailure(value)) return value.failure;
  if (value === null || value === "") return "để trống";
  if (typeof value !== "number") return String(value);
  if (numberFormat?.includes("yy") === true && isSerial(value)) return formatDay(fromSerial(value));
  if (numberFormat?.includes("%") === true) return `${decimal(value * 100)}%`;
  return decimal(value);
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100).replace(".", ",");
}
