import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { writeZip } from "../adapters/xlsx/writeZip";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import { openCatalogue } from "../usecases/catalogue";
import { makeSampleSubmissions, type SampleFile } from "../usecases/demo/makeSampleSubmissions";
import { cutOffOf } from "../usecases/makeTemplate";
import type { SampleAnswer, SampleLine, SampleWish } from "./sampleProtocol";

const context = openCatalogue().plan("hd-726");
const period = parsePeriod("2025-03");
if (context === undefined || period === undefined) throw new Error("The samples have no plan");
const day = cutOffOf(context, period).asOf;
const files = makeSampleSubmissions(context, period);

/** Answers one wish. */
async function answer(wish: SampleWish): Promise<SampleAnswer> {
  switch (wish.kind) {
    case "list":
      return { kind: "list", lines: files.flatMap(lineOf) };
    case "open":
      return { kind: "open", path: wish.path, draft: draftOf(wish.path) };
    case "zip": {
      const entries = await Promise.all(
        files.map(async (file) => ({ path: file.path, bytes: await bytesOf(file), day })),
      );
      return { kind: "zip", count: entries.length, bytes: writeZip(entries) };
    }
  }
}

function lineOf({ path, content, planted }: SampleFile): readonly SampleLine[] {
  if (content.kind !== "workbook") return [];
  const agencyId = content.draft.properties["kehoach_agency"] ?? "";
  return agencyId === "" ? [] : [{ path, agencyId, planted }];
}

function draftOf(path: string) {
  const content = files.find((file) => file.path === path)?.content;
  if (content?.kind !== "workbook") throw new Error(`No sample workbook: ${path}`);
  return content.draft;
}

async function bytesOf({ content }: SampleFile): Promise<Uint8Array> {
  return content.kind === "bytes" ? content.bytes : writeWorkbook(content.draft);
}

const scope = globalThis as unknown as Pick<Worker, "postMessage" | "addEventListener">;
scope.addEventListener("message", ({ data }: MessageEvent<SampleWish>) => {
  void answer(data).then((given) => scope.postMessage(given));
});
