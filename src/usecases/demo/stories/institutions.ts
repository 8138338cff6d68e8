import type { TaskStories } from "./story";

/** Section 2: institutions, mechanisms and policies. */
export const institutionStories: TaskStories = {
  "nv.II.11": [
    {
      status: "Đang thực hiện",
      result:
        "Đã rà soát 27 văn bản liên quan, tổng hợp 05 kiến nghị tháo gỡ vướng mắc về cơ chế tài chính cho nhiệm vụ khoa học và công nghệ gửi Bộ Tư pháp.",
      documentNumber: "389/STP-XD&KTVB",
      difficulty:
        "Quy định về thuê dịch vụ công nghệ thông tin giữa các nghị định chưa thống nhất.",
      proposal: "Đề nghị Bộ, ngành Trung ương sớm có hướng dẫn thống nhất.",
      resolver: "Bộ, ngành Trung ương",
    },
  ],
  "nv.II.12": [
    {
      status: "Đang thực hiện",
      percent: 10,
      result:
        "Đang nghiên cứu dự thảo Đề án cơ chế thí điểm của Trung ương, lập danh sách doanh nghiệp có nhu cầu thử nghiệm.",
      nextPlan: "Làm việc với Hiệp hội Doanh nghiệp tỉnh để nắm nhu cầu.",
    },
  ],
  "nv.II.13": [
    {
      status: "Đang thực hiện",
      percent: 45,
      result:
        "Đã tổng hợp đề xuất của 11 sở, ngành và 08 địa phương; dự thảo danh mục 09 lĩnh vực công nghệ và 14 dự án trọng điểm.",
      documentNumber: "1024/STC-ĐT",
      nextPlan: "Họp lấy ý kiến chuyên gia, trình UBND tỉnh trong tháng 4/2025.",
    },
  ],
  "nv.II.14": [
    {
      status: "Chưa đến thời điểm",
      result: "Trung ương chưa ban hành cơ chế, chính sách làm căn cứ triển khai.",
    },
  ],
  "nv.II.15": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã rà soát 38 thủ tục hành chính về đầu tư, đề xuất đơn giản hóa 07 thủ tục; đang xây dựng dự thảo chính sách ưu đãi.",
      difficulty: "Chưa có hướng dẫn về cơ chế đặc biệt trong mua sắm công sản phẩm công nghệ số.",
      proposal: "Đề nghị Bộ Tài chính hướng dẫn cụ thể.",
      resolver: "Bộ, ngành Trung ương",
    },
  ],
  "nv.II.16": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Đã hoàn thành sắp xếp các cơ quan chuyên môn thuộc UBND tỉnh; quy định chức năng, nhiệm vụ, quyền hạn của Sở Khoa học và Công nghệ sau hợp nhất, hoạt động từ ngày 01/3/2025.",
      documentNumber: "15/2025/QĐ-UBND",
      completedOn: "2025-02-28",
    },
  ],
};
