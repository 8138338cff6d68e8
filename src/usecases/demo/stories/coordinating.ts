/** What a coordinating agency may say of any task. */
export const COORDINATING_RESULTS: readonly string[] = [
  "Đã tham gia ý kiến vào dự thảo theo đề nghị của cơ quan chủ trì.",
  "Đã cung cấp số liệu, tài liệu theo đề nghị của cơ quan chủ trì.",
  "Đã cử {1-3} công chức tham gia phối hợp thực hiện.",
  "Đã phối hợp rà soát nội dung thuộc phạm vi quản lý, không có vướng mắc.",
  "Đã phổ biến tới toàn thể cán bộ, công chức, viên chức trong cơ quan.",
];

/** What a district says of tasks that reach down to it, by row id. */
export const DISTRICT_RESULTS: Readonly<Record<string, string>> = {
  "nv.II.1":
    "Hệ thống truyền thanh cơ sở đã phát {40-120} lượt tin, bài về Nghị quyết số 57-NQ/TW; đăng {6-18} tin trên Cổng thông tin điện tử.",
  "nv.II.2": "Đã ban hành Kế hoạch triển khai của địa phương theo yêu cầu 5 rõ.",
  "nv.II.8": "Đã phát động phong trào thi đua tới 100% xã, phường, thị trấn.",
  "nv.II.13": "Đã đề xuất {1-3} dự án vào danh mục thu hút đầu tư.",
  "nv.II.19": "Đã rà soát, đề xuất chuyển {8-26} thủ tục hành chính về cấp xã.",
  "nv.II.57": "Đã bố trí {300-900} triệu đồng cho nhiệm vụ chuyển đổi số năm 2025.",
  "nv.II.62":
    "Đã kiện toàn {60-180} tổ công nghệ số cộng đồng, hướng dẫn người dân tham gia học trên nền tảng số.",
  "nv.II.63": "Đã tạo điều kiện về mặt bằng cho doanh nghiệp lắp đặt {5-20} trạm 5G.",
  "nv.II.74":
    "Đã vận động {15-60} doanh nghiệp, hợp tác xã tham gia đánh giá mức độ chuyển đổi số.",
};
