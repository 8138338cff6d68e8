/** The moment a file is handed out, as the user's clock shows it: "2025-03-17T09:05:07". */
export function submissionStamp(today: string, now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${today}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
