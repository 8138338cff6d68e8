import type { SampleAnswer, SampleLine, SampleWish } from "./sampleProtocol";
import type { WorkbookDraft } from "../workbook/draft";

/** The samples, made in a worker when first asked for. */
export interface Samples {
  readonly lines: () => Promise<readonly SampleLine[]>;
  readonly draft: (path: string) => Promise<WorkbookDraft>;
  readonly zip: () => Promise<{ readonly count: number; readonly bytes: Uint8Array }>;
}

/** Starts no worker yet. */
export function makeSamples(start: () => Worker): Samples {
  const state: { worker: Worker | null } = { worker: null };
  async function ask<Kind extends SampleWish["kind"]>(
    wish: SampleWish & { readonly kind: Kind },
  ): Promise<SampleAnswer & { readonly kind: Kind }> {
    const worker = (state.worker ??= start());
    return new Promise((resolve, reject) => {
      const hear = ({ data }: MessageEvent<SampleAnswer>): void => {
        if (data.kind !== wish.kind) return;
        worker.removeEventListener("message", hear);
        resolve(data as SampleAnswer & { readonly kind: Kind });
      };
      worker.addEventListener("message", hear);
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
      worker.postMessage(wish);
    });
  }
  return {
    lines: async () => (await ask({ kind: "list" })).lines,
    draft: async (path) => (await ask({ kind: "open", path })).draft,
    zip: () => ask({ kind: "zip" }),
  };
}
