import type { ZipVerdict } from "./zipGuard";
import { zipRefusalMessage } from "./zipRefusalMessage";

type Unreadable = Exclude<ZipVerdict, { kind: "workbook-zip" | "ods" | "xls" }>;

/** Why a file that is no readable workbook cannot be used, and what its sender should do. */
export function unreadableMessage(verdict: Unreadable): {
  readonly code: string;
  readonly message: string;
} {
  switch (verdict.kind) {
    case "refused":
      return { code: verdict.code, message: zipRefusalMessage(verdict.code, verdict.detail) };
    case "encrypted":
    case "not-zip":
    case "other-document":
      return { code: verdict.kind, message: zipRefusalMessage(verdict.kind, "") };
    case "plain-zip":
      return { code: "not-zip", message: zipRefusalMessage("not-zip", "") };
  }
}
