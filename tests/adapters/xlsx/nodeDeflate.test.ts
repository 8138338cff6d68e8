import { deflate } from "../../../src/adapters/xlsx/nodeDeflate";

/** As the writing library packs where it runs as it is. */
async function packedByBrowsers(content: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([Uint8Array.from(content)])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

describe("the packing of the writing library by Node", () => {
  it.each([
    ["a short part", 12],
    ["a sheet", 400_000],
  ])("gives the same bytes for %s", async (_case, length) => {
    const content = Uint8Array.from({ length }, (_, at) => (at * at) % 251);
    expect(deflate(content)).toEqual(Buffer.from(await packedByBrowsers(content)));
  });
});
