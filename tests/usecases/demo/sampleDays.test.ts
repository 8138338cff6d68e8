import { sampleDays } from "../../../src/usecases/demo/sampleDays";

const DUE = "2025-03-18";

describe("sampleDays", () => {
  it("lets a late agency sign and hand in after the due day", () => {
    expect(sampleDays("so-gddt", 3, DUE, new Set())).toEqual({
      reportedOn: "2025-03-21",
      receivedOn: "2025-03-21",
    });
  });

  it("lets all others sign by the due day, and be received from then until the due day", () => {
    const agencies = Array.from({ length: 60 }, (_, at) => `agency-${at}`);
    const all = agencies.map((id) => sampleDays(id, 0, DUE, new Set()));
    expect(new Set(all.map(({ reportedOn }) => reportedOn))).toEqual(
      new Set(["2025-03-14", "2025-03-17", "2025-03-18"]),
    );
    const entered = all.filter(({ receivedOn }) => receivedOn !== null);
    expect(entered.length).toBeLessThan(all.length);
    const wrong = entered.filter(({ reportedOn, receivedOn }) => {
      const day = receivedOn ?? "";
      return day < reportedOn || day > DUE;
    });
    expect(wrong).toEqual([]);
  });
});
