import type { TaskStories } from "./story";

/** Sections 8, 9 and 10: sectors, enterprises, international cooperation. */
export const sectorStories: TaskStories = {
  "nv.II.64": [
    {
      status: "Đang thực hiện",
      percent: 55,
      result:
        "Đã hoàn thành lắp đặt thiết bị, kết nối 09 nguồn dữ liệu; đang xây dựng bảng phân tích theo mô hình của Trung ương.",
    },
  ],
  "nv.II.65": [
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đã xây dựng đề cương Kế hoạch, đề nghị các sở, ngành cung cấp thông tin theo lĩnh vực.",
      documentNumber: "356/SKHCN-CĐS",
    },
  ],
  "nv.II.66": [
    {
      status: "Đang thực hiện",
      result:
        "Trong kỳ đã giải quyết theo thẩm quyền 06 kiến nghị của doanh nghiệp, báo cáo UBND tỉnh 02 nội dung vượt thẩm quyền.",
    },
  ],
  "nv.II.67": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã rà soát hiện trạng 14 trạm quan trắc tự động, kết nối dữ liệu 09 trạm về hệ thống của Sở; đang lập hồ sơ đề xuất nền tảng giám sát môi trường.",
    },
  ],
  "nv.II.68": [
    {
      status: "Đang thực hiện",
      percent: 48,
      result:
        "Đã liên thông dữ liệu khám bệnh, chữa bệnh của 16/19 cơ sở công lập lên Sổ sức khỏe điện tử; 82,6% người dân có hồ sơ.",
    },
  ],
  "nv.II.69": [
    {
      status: "Chưa thực hiện",
      percent: 0,
      result: "Dự kiến triển khai sau khi Bộ chỉ số phục vụ chỉ đạo, điều hành được phê duyệt.",
      nextPlan: "Khảo sát giải pháp phân tích, dự báo trong tháng 4/2025.",
    },
  ],
  "nv.II.70": [
    {
      status: "Đang thực hiện",
      percent: 15,
      result:
        "Đã đăng ký 02 đề án: số hóa di sản Côn Sơn - Kiếp Bạc và bản đồ du lịch thông minh; đang xây dựng đề cương.",
    },
  ],
  "nv.II.71": [
    {
      status: "Đang thực hiện",
      result:
        "Đã ban hành hướng dẫn thực hiện quy tắc ứng xử trên mạng xã hội; phối hợp xử lý 05 tài khoản đăng nội dung phản cảm.",
    },
  ],
  "nv.II.72": [
    {
      status: "Đang thực hiện",
      percent: 35,
      result:
        "Đã số hóa 1.240 hiện vật bảo tàng, 18 di tích quốc gia; cập nhật cơ sở dữ liệu du lịch với 310 cơ sở lưu trú.",
      difficulty: "Thiếu nhân lực có chuyên môn về số hóa 3D di sản.",
      proposal: "Đề nghị cho thuê dịch vụ số hóa.",
      resolver: "UBND tỉnh",
    },
  ],
  "nv.II.73": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Đã tham mưu UBND tỉnh ban hành kịch bản tăng trưởng năm 2025 theo từng ngành, lĩnh vực, từng quý; cập nhật kịch bản tháng 3.",
      documentNumber: "741/KH-UBND",
      completedOn: "2025-03-05",
    },
  ],
  "nv.II.74": [
    {
      status: "Đang thực hiện",
      percent: 40,
      result:
        "640 doanh nghiệp đã tham gia đánh giá mức độ chuyển đổi số; dự thảo Kế hoạch hỗ trợ doanh nghiệp nhỏ và vừa năm 2025.",
    },
  ],
  "nv.II.75": [
    {
      status: "Chưa đến thời điểm",
      result:
        "Trung ương chưa có hướng dẫn về cơ chế đặt hàng, giao nhiệm vụ cho doanh nghiệp công nghệ số.",
    },
  ],
  "nv.II.76": [
    {
      status: "Đang thực hiện",
      percent: 15,
      result: "Đang đánh giá 03 khu, cụm công nghiệp có tiềm năng thu hút dự án công nghệ cao.",
    },
  ],
  "nv.II.77": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã khảo sát 52 doanh nghiệp có khả năng tham gia chuỗi giá trị; đang dự thảo Kế hoạch.",
    },
  ],
  "nv.II.78": [
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đã làm việc với 04 nhà đầu tư nước ngoài trong lĩnh vực điện tử, bán dẫn; chuẩn bị hội nghị xúc tiến đầu tư quý II.",
    },
  ],
  "nv.II.79": [
    {
      status: "Đang thực hiện",
      result:
        "Đã tổ chức 01 đoàn học tập kinh nghiệm tại tỉnh Bắc Ninh; đang dự thảo Kế hoạch cả năm.",
    },
  ],
  "nv.II.80": [
    {
      status: "Chưa thực hiện",
      percent: 0,
      nextPlan: "Xây dựng đề cương nghiên cứu trong quý II/2025.",
    },
  ],
  "nv.II.81": [
    {
      status: "Đang thực hiện",
      percent: 40,
      result:
        "Đã dự thảo Kế hoạch hợp tác, làm việc sơ bộ với 02 trung tâm dữ liệu; đang chờ ý kiến của Bộ Khoa học và Công nghệ.",
      difficulty:
        "Nội dung hợp tác quốc tế về dữ liệu phải xin ý kiến Bộ Khoa học và Công nghệ, Bộ Công an.",
      proposal: "Đề nghị cho lùi thời hạn hoàn thành sang ngày 30/4/2025.",
      resolver: "UBND tỉnh",
      nextPlan: "Hoàn thiện dự thảo ngay sau khi có ý kiến của các Bộ.",
      proposedDeadline: "2025-04-30",
      proposedBasis: "391/SKHCN-HTQT",
    },
  ],
};
