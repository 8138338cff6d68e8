import { matchingAgencies } from "../../../src/taskpane/pages/template/matchingAgencies";

const AGENCIES = [
  { id: "so-khcn", name: "Sở Khoa học và Công nghệ", aliases: ["Sở KH&CN"] },
  { id: "so-y-te", name: "Sở Y tế", aliases: [] },
  { id: "so-noi-vu", name: "Sở Nội vụ", aliases: [] },
];

const found = (typed: string) => matchingAgencies(AGENCIES, typed).map(({ id }) => id);

describe("matchingAgencies", () => {
  it("shows all agencies before anything is typed", () => {
    expect(found(" ")).toHaveLength(3);
  });

  it("finds an agency by words typed without accents, in any order and case", () => {
    expect(found("cong nghe KHOA")).toEqual(["so-khcn"]);
    expect(found("y te")).toEqual(["so-y-te"]);
  });

  it("finds an agency by another of its names", () => {
    expect(found("KH&CN")).toEqual(["so-khcn"]);
  });

  it("finds none for a word that no name holds", () => {
    expect(found("sở tài chính")).toEqual([]);
  });
});
