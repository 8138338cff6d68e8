import type { KeptEntries } from "../domain/consolidation/keptEntries";

/** How much of what the department entered into an earlier roll-up stays. */
export interface KeptCounts {
  /** States that it confirmed. */
  readonly verdicts: number;
  readonly deadlines: number;
  /** Agencies whose follow-ups it noted. */
  readonly followUps: number;
}

export function keptCounts({ verdicts, deadlines, followUps }: KeptEntries): KeptCounts {
  return {
    verdicts: verdicts.size,
    deadlines: deadlines?.size ?? 0,
    followUps: followUps.size,
  };
}

/** What stays, in words for people; "" where nothing was entered. */
export function keptWords({ verdicts, deadlines, followUps }: KeptCounts): string {
  return [
    ...(verdicts === 0 ? [] : [`${verdicts} xác nhận trạng thái`]),
    ...(deadlines === 0 ? [] : [`${deadlines} hạn được điều chỉnh`]),
    ...(followUps === 0 ? [] : [`ghi nhận đôn đốc của ${followUps} cơ quan`]),
  ].join(", ");
}
