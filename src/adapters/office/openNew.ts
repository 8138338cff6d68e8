import { HostError } from "../../usecases/hostError";

/** Letters of base64 are made of so many bytes at a time: a call takes only so many arguments. */
const CHUNK = 0x8000;

/** Opens a file's bytes as a new, unsaved workbook. */
export async function openNew(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (cause) {
    throw new HostError("host-failed", "createWorkbook", { cause });
  }
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
