import { shortened, shortNames } from "../../../src/workbook/rollup/shortNames";

describe("shortened", () => {
  it("keeps whole words and says that there are more", () => {
    expect(shortened("Sở Khoa học và Công nghệ", 24)).toBe("Sở Khoa học và Công nghệ");
    expect(shortened("Sở Khoa học và Công nghệ", 23)).toBe("Sở Khoa học và Công…");
    expect(shortened("Sở Khoa học và Công nghệ", 19)).toBe("Sở Khoa học và Công…");
  });
});

describe("shortNames", () => {
  it("leaves names alone that fit", () => {
    expect(shortNames(["Sở Y tế", "Thanh tra tỉnh"])).toEqual(["Sở Y tế", "Thanh tra tỉnh"]);
  });

  it("tells names that begin alike apart by their end", () => {
    const short = shortNames([
      "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông",
      "Ban Quản lý dự án đầu tư xây dựng các công trình nông nghiệp",
      "Trung tâm Ứng dụng khoa học công nghệ và Đổi mới sáng tạo",
    ]);
    expect(short).toEqual([
      "Ban Quản lý dự án… trình giao thông",
      "Ban Quản lý dự án… trình nông nghiệp",
      "Trung tâm Ứng dụng khoa học công…",
    ]);
  });

  it("keeps names whole that are alike at both ends", () => {
    const names = ["A", "B"].map(
      (middle) => `Trung tâm Dịch vụ sự nghiệp công lập ${middle} của tỉnh Hải Dương và thành phố`,
    );
    expect(shortNames(names)).toEqual(names);
  });
});
