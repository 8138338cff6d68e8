import type { HostConditionalFormat, HostSheet } from "./model";

/** Numbers the conditional formats of a sheet in their order. */
export function numberPriorities(sheet: HostSheet): void {
  sheet.conditionalFormats.forEach((format, at) => (format.priority = at));
}

/** Moves a format to a priority; the others make room, so that no number is missing. */
export function moveToPriority(
  sheet: HostSheet,
  format: HostConditionalFormat,
  priority: number,
): void {
  const formats = sheet.conditionalFormats;
  formats.splice(formats.indexOf(format), 1);
  formats.splice(priority, 0, format);
  numberPriorities(sheet);
}
