import type { TaskStories } from "./story";

/** Sections 6 and 7: security, workforce, money. */
export const peopleStories: TaskStories = {
  "nv.II.50": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã khảo sát hiện trạng bảo vệ dữ liệu cá nhân tại 15 cơ quan, đơn vị; đang xây dựng danh mục sản phẩm, dịch vụ đề xuất ứng dụng.",
    },
  ],
  "nv.II.51": [
    {
      status: "Đang thực hiện",
      result:
        "Đã triển khai giải pháp giám sát an ninh mạng tập trung cho 26 hệ thống thông tin; cảnh báo, xử lý 17 lỗ hổng.",
    },
  ],
  "nv.II.52": [
    {
      status: "Đang thực hiện",
      result:
        "Các Tổ công tác đã kiểm tra 64 xã, phường, thị trấn; gỡ bỏ phần mềm không rõ nguồn gốc trên 23 máy trạm, cài đặt phần mềm phòng chống mã độc cho 100% máy phục vụ Đề án 06.",
      difficulty: "Máy tính của một số xã có cấu hình thấp, không cài được phần mềm bảo mật mới.",
      proposal: "Đề nghị UBND cấp huyện bố trí kinh phí thay thế máy tính cho cấp xã.",
      resolver: "UBND cấp huyện, cấp xã",
    },
  ],
  "nv.II.53": [
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "Đã lập báo cáo đề xuất chủ trương đầu tư nâng cấp Trung tâm dữ liệu tỉnh theo yêu cầu tại văn bản số 1552/BTTTT-TTH và 708/BTTTT-CATTT.",
      documentNumber: "377/SKHCN-CNTT",
    },
  ],
  "nv.II.54": [
    {
      status: "Đã trình, chờ ban hành",
      percent: 85,
      result:
        "Đã trình UBND tỉnh Kế hoạch đào tạo, bồi dưỡng kỹ năng số cho 3.200 cán bộ, công chức, viên chức năm 2025.",
      documentNumber: "63/TTr-SNV",
    },
  ],
  "nv.II.55": [
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đã tổng hợp kinh nghiệm của 06 tỉnh, thành phố; đang xây dựng đề cương chính sách thu hút nhân lực trình độ cao.",
    },
  ],
  "nv.II.56": [
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "Đã có văn bản đề nghị các cơ quan rà soát tỷ lệ lãnh đạo có chuyên môn khoa học kỹ thuật; 15/21 cơ quan đã gửi kết quả.",
      documentNumber: "305/SNV-TCCB",
      nextPlan: "Tổng hợp, tham mưu kế hoạch phong trào “học tập số”.",
    },
  ],
  "nv.II.57": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã rà soát dự toán chi sự nghiệp khoa học và công nghệ năm 2025, đề xuất phương án bố trí cho nghiên cứu công nghệ chiến lược.",
    },
  ],
  "nv.II.58": [
    {
      status: "Đang thực hiện",
      result:
        "Đã hướng dẫn các đơn vị lập nhu cầu kinh phí chuyển đổi số và Đề án 06 năm 2026; thẩm định bổ sung năm 2025 cho 07 đơn vị.",
    },
  ],
  "nv.II.59": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Đã báo cáo UBND tỉnh các nguồn lực, động lực tăng trưởng mới và 08 nhóm giải pháp thực hiện mục tiêu GRDP năm 2025.",
      documentNumber: "88/BC-STC",
      completedOn: "2025-03-13",
    },
  ],
  "nv.II.60": [
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "100% trường THPT có câu lạc bộ STEM; tổ chức 04 ngày hội STEM cấp huyện; đang lập dự án nâng cấp trường THPT chuyên.",
    },
  ],
  "nv.II.61": [
    {
      status: "Đang thực hiện",
      percent: 15,
      result:
        "Đã gửi phiếu rà soát tới 04 trường đại học, 09 trường cao đẳng; cập nhật được 268 nhà khoa học, chuyên gia.",
    },
  ],
  "nv.II.62": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "UBND tỉnh đã ban hành Kế hoạch triển khai Chương trình “Bình dân học vụ số” trên nền tảng MOOC.",
      documentNumber: "821/KH-UBND",
      completedOn: "2025-03-12",
      nextPlan: "Tập huấn đội ngũ báo cáo viên cấp huyện, cấp xã.",
    },
  ],
  "nv.II.63": [
    {
      status: "Đang thực hiện",
      percent: 35,
      result:
        "Các doanh nghiệp viễn thông đã phát sóng 412 trạm 5G; đang rà soát vị trí hạ tầng dùng chung.",
      difficulty:
        "Việc thuê vị trí lắp đặt trạm tại khu dân cư gặp khó khăn do người dân chưa đồng thuận.",
      proposal: "Đề nghị UBND cấp huyện phối hợp tuyên truyền, vận động người dân.",
      resolver: "UBND cấp huyện, cấp xã",
    },
  ],
};
