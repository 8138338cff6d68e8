import {
  initialCollect,
  reduceCollect,
  type CollectEvent,
  type CollectState,
} from "../../../src/taskpane/session/collect";
import { aCollectionView, aFileLine } from "../../helpers/aCollectionView";

const NONE = { verdicts: 0, deadlines: 0, followUps: 0 };
const PREVIEW = { headline: "", sheets: [], kept: NONE, unread: [] };

function after(...events: readonly CollectEvent[]): CollectState {
  return events.reduce(reduceCollect, initialCollect);
}

const viewed = (...paths: readonly string[]): CollectEvent => ({
  type: "collect/viewed",
  view: aCollectionView({ files: paths.map((path) => aFileLine({ path })) }),
});

describe("reduceCollect", () => {
  it("shows nothing of another period while that one is being opened", () => {
    const { view, opened, preview } = after(
      viewed("a.xlsx"),
      { type: "collect/file-opened", path: "a.xlsx" },
      { type: "collect/previewed", preview: PREVIEW },
      {
        type: "collect/targeted",
        target: { planId: "hd-726", periodId: "2025-04", asOf: null },
      },
    );
    expect({ view, opened, preview }).toEqual({ view: null, opened: null, preview: null });
  });

  it("forgets a preview once the files have changed", () => {
    const previewed: CollectEvent = { type: "collect/previewed", preview: PREVIEW };
    expect(after(viewed("a.xlsx"), previewed).preview).toEqual(PREVIEW);
    expect(after(viewed("a.xlsx"), previewed, viewed("b.xlsx")).preview).toBeNull();
  });

  it("closes a file that is gone and keeps one that is there", () => {
    const open: CollectEvent = { type: "collect/file-opened", path: "a.xlsx" };
    expect(after(viewed("a.xlsx"), open, viewed("b.xlsx")).opened).toBeNull();
    expect(after(viewed("a.xlsx"), open, viewed("a.xlsx")).opened?.path).toBe("a.xlsx");
  });

  it("shows findings only of the file that is still looked at", () => {
    const late: CollectEvent = { type: "collect/findings-read", path: "a.xlsx", findings: [] };
    const open = (path: string): CollectEvent => ({ type: "collect/file-opened", path });
    expect(after(open("a.xlsx"), late).opened?.findings).toEqual([]);
    expect(after(open("a.xlsx"), open("b.xlsx"), late).opened?.findings).toBeNull();
  });

  it("remembers where the user was in the list until the list changes", () => {
    const left = [
      { type: "collect/file-opened", path: "a.xlsx" },
      { type: "collect/file-closed" },
    ] as const;
    expect(after(...left).left).toBe("a.xlsx");
    expect(after(...left, { type: "collect/searched", search: "b" }).left).toBeNull();
    expect(after(...left, { type: "collect/listed", list: "files" }).left).toBeNull();
  });

  it("goes to the agencies when one of their figures is chosen", () => {
    const { list, agencyFilter } = after(
      { type: "collect/listed", list: "files" },
      { type: "collect/agencies-filtered", filter: "late" },
    );
    expect([list, agencyFilter]).toEqual(["agencies", "late"]);
  });
});
