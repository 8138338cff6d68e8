import type { TaskStories } from "./story";

/** Tasks led by a collective: each member tells one of these. */
export const sharedStories: TaskStories = {
  "nv.II.17": [
    {
      status: "Đang thực hiện",
      percent: 60,
      result:
        "Đã rà soát {18-64} quy trình nội bộ, điều chỉnh {6-17} quy trình để giải quyết hoàn toàn trên môi trường điện tử.",
      nextPlan: "Trình phê duyệt các quy trình còn lại trong tháng 4/2025.",
    },
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Đã ban hành {12-30} quy trình nội bộ điều chỉnh, cho phép sử dụng giấy tờ điện tử trên VNeID thay bản giấy; tiếp tục rà soát thường xuyên.",
      documentNumber: "{101-240}/QĐ-{CQ}",
      completedOn: "2025-03-11",
    },
    {
      status: "Đang thực hiện",
      percent: 45,
      result:
        "Đã giao các phòng chuyên môn rà soát quy trình nội bộ; cắt giảm {4-12} thành phần hồ sơ đã có dữ liệu số.",
      difficulty: "Một số thành phần hồ sơ phải có quy định của Bộ chuyên ngành mới được cắt giảm.",
      proposal: "Đề nghị Bộ chuyên ngành sớm sửa đổi quy định về thành phần hồ sơ.",
      resolver: "Bộ, ngành Trung ương",
    },
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "Đã lập danh mục {15-40} quy trình nội bộ phải điều chỉnh, đang cập nhật lên Hệ thống giải quyết thủ tục hành chính.",
    },
  ],
  "nv.II.21": [
    {
      status: "Đang thực hiện",
      percent: 40,
      result:
        "Đã tái cấu trúc {5-19} quy trình, không yêu cầu người dân nộp lại giấy tờ đã được số hóa.",
      nextPlan: "Đưa vào vận hành trên hệ thống trong tháng 4/2025.",
    },
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đang rà soát thành phần hồ sơ của {20-55} thủ tục hành chính; lập danh mục giấy tờ thay thế bằng dữ liệu dân cư.",
    },
    {
      status: "Chưa thực hiện",
      percent: 0,
      nextPlan: "Bắt đầu rà soát từ tháng 4/2025 sau khi ổn định tổ chức bộ máy.",
    },
    {
      status: "Đang thực hiện",
      percent: 50,
      result:
        "Đã tái cấu trúc {8-22} dịch vụ công trực tuyến toàn trình; tỷ lệ tái sử dụng kết quả số hóa đạt {31-62}%.",
    },
  ],
  "nv.II.22": [
    {
      status: "Đang thực hiện",
      percent: 80,
      result:
        "{24-48} thủ tục hành chính liên quan đến doanh nghiệp đã được cung cấp trực tuyến toàn trình, đạt {78-92}%.",
    },
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "100% thủ tục hành chính liên quan đến doanh nghiệp thuộc thẩm quyền đã thực hiện trực tuyến, không phụ thuộc địa giới.",
      completedOn: "2025-03-14",
    },
    {
      status: "Đang thực hiện",
      percent: 65,
      result:
        "Đã cấu hình lại {10-26} thủ tục trên Cổng dịch vụ công; {3-9} thủ tục còn phải nộp bản giấy theo quy định của ngành.",
      difficulty:
        "Một số thủ tục phải kiểm tra thực địa nên chưa thể thực hiện hoàn toàn trực tuyến.",
      proposal: "Đề nghị công bố lại danh mục thủ tục đủ điều kiện trực tuyến toàn trình.",
      resolver: "UBND tỉnh",
    },
  ],
  "nv.II.28": [
    {
      status: "Đang thực hiện",
      percent: 50,
      result:
        "Đã điều chỉnh {6-18} quy trình nghiệp vụ theo Luật Giao dịch điện tử, bỏ yêu cầu bản sao chứng thực với giấy tờ đã có dữ liệu.",
    },
    {
      status: "Đang thực hiện",
      percent: 35,
      result:
        "Đang rà soát quy trình nghiệp vụ tại bộ phận Một cửa; dự kiến bỏ {5-14} loại giấy tờ phải xuất trình.",
      nextPlan: "Công khai danh mục giấy tờ không phải xuất trình tại bộ phận Một cửa.",
    },
    {
      status: "Đã trình, chờ ban hành",
      percent: 90,
      result:
        "Đã trình phê duyệt {7-16} quy trình nghiệp vụ điều chỉnh thuộc phạm vi quản lý của ngành.",
    },
  ],
};
