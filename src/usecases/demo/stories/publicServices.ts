import type { TaskStories } from "./story";

/** Section 3: public services and administrative procedures. */
export const publicServiceStories: TaskStories = {
  "nv.II.18": [
    {
      status: "Đang thực hiện",
      percent: 40,
      result:
        "Đã rà soát 1.126 thủ tục hành chính cấp tỉnh, xác định 412 thủ tục đủ điều kiện tiếp nhận phi địa giới; đang xây dựng phương án kỹ thuật trên Hệ thống giải quyết thủ tục hành chính.",
      nextPlan: "Thí điểm tại 03 bộ phận Một cửa cấp huyện.",
    },
  ],
  "nv.II.19": [
    {
      status: "Tạm dừng",
      percent: 20,
      result: "Đã rà soát 146 thủ tục hành chính cấp huyện có thể chuyển về cấp xã.",
      difficulty:
        "Đang chờ chủ trương của Trung ương về tổ chức chính quyền địa phương nên chưa thể quyết định việc chuyển thẩm quyền giải quyết.",
      proposal: "Đề nghị cho tiếp tục thực hiện sau khi có hướng dẫn của Trung ương.",
      resolver: "Bộ, ngành Trung ương",
    },
  ],
  "nv.II.20": [
    {
      status: "Đang thực hiện",
      percent: 50,
      result:
        "Đã tổng hợp phương án đơn giản hóa 34 thủ tục hành chính có thành phần hồ sơ thay thế được bằng dữ liệu dân cư.",
      documentNumber: "56/BC-VP",
      nextPlan: "Trình Chủ tịch UBND tỉnh thông qua phương án đơn giản hóa đợt 1.",
    },
  ],
  "nv.II.23": [
    {
      status: "Đang thực hiện",
      percent: 65,
      result:
        "Đã số hóa 1.487.000 trang sổ hộ tịch, đối soát với Cơ sở dữ liệu quốc gia về dân cư 1.203.000 trường hợp.",
      difficulty:
        "Khoảng 3% hồ sơ hộ tịch trước năm 1990 thiếu thông tin nên chưa khớp được dữ liệu.",
      proposal: "Đề nghị Công an tỉnh phối hợp xác minh thông tin công dân.",
      resolver: "Cơ quan, đơn vị tự giải quyết",
      nextPlan: "Đối soát 280.000 trường hợp còn lại trước ngày 15/5/2025.",
    },
  ],
  "nv.II.24": [
    {
      status: "Đang thực hiện",
      percent: 35,
      result:
        "Đã dự thảo Nghị quyết và báo cáo đánh giá tác động chính sách, gửi Sở Tư pháp thẩm định.",
      documentNumber: "1187/STC-QLNS",
      nextPlan: "Hoàn thiện hồ sơ trình kỳ họp thường lệ giữa năm của HĐND tỉnh.",
    },
  ],
  "nv.II.25": [
    {
      status: "Đang thực hiện",
      percent: 15,
      result:
        "Đã khảo sát nhu cầu tại 12 bộ phận Một cửa cấp huyện và 24 điểm bưu cục, đang lập chủ trương đầu tư.",
      difficulty: "Chưa cân đối được nguồn vốn năm 2025 cho phần đầu tư tại cấp xã.",
      proposal: "Đề nghị UBND tỉnh bố trí kinh phí bổ sung trong năm 2025.",
      resolver: "UBND tỉnh",
    },
  ],
  "nv.II.26": [
    {
      status: "Đã trình, chờ ban hành",
      percent: 90,
      result:
        "Đã hoàn thiện dự thảo Kế hoạch nâng cao chất lượng dịch vụ công trực tuyến toàn trình, trình UBND tỉnh xem xét ban hành.",
      documentNumber: "46/TTr-SKHCN",
    },
  ],
  "nv.II.27": [
    {
      status: "Đang thực hiện",
      percent: 55,
      result:
        "Đã số hóa {42-88} nghìn hồ sơ chuyên ngành, kết nối kho dữ liệu với Hệ thống giải quyết thủ tục hành chính tỉnh.",
      nextPlan: "Số hóa phần hồ sơ còn lại, chuẩn hóa danh mục dữ liệu dùng chung.",
    },
    {
      status: "Đang thực hiện",
      percent: 40,
      result:
        "Đã hoàn thành danh mục dữ liệu phải số hóa; số hóa được {30-60}% số hồ sơ còn hiệu lực, đang kiểm tra chất lượng dữ liệu.",
      difficulty:
        "Hồ sơ lưu trữ nhiều giai đoạn, không đồng nhất biểu mẫu nên mất nhiều thời gian nhập liệu.",
      proposal: "Đề nghị bố trí kinh phí thuê dịch vụ số hóa.",
      resolver: "UBND tỉnh",
    },
    {
      status: "Đang thực hiện",
      percent: 60,
      result:
        "Đã kết nối, chia sẻ {5-11} bộ dữ liệu phục vụ giải quyết thủ tục hành chính qua nền tảng tích hợp, chia sẻ dữ liệu của tỉnh.",
    },
  ],
};
