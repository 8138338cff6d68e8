import type { TaskStories } from "./story";

/** Section 1: awareness, leadership, working groups. */
export const awarenessStories: TaskStories = {
  "nv.II.1": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "UBND tỉnh đã ban hành Kế hoạch tuyên truyền về Nghị quyết số 57-NQ/TW và Nghị quyết số 03/NQ-CP; giao chỉ tiêu tin, bài, phóng sự cho từng cơ quan báo chí. Ban hành chậm 05 ngày do lấy thêm ý kiến của các địa phương.",
      documentNumber: "735/KH-UBND",
      completedOn: "2025-03-05",
      nextPlan: "Theo dõi việc đăng tải tin, bài; tổng hợp kết quả tuyên truyền tháng 3.",
    },
  ],
  "nv.II.2": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "UBND tỉnh đã ban hành Kế hoạch kèm danh mục nhiệm vụ giao các sở, ban, ngành, địa phương theo yêu cầu 5 rõ.",
      documentNumber: "726/KH-UBND",
      completedOn: "2025-02-20",
    },
  ],
  "nv.II.3": [
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "Đã dự thảo Kế hoạch và bộ tiêu chí đánh giá, gửi lấy ý kiến các sở, ban, ngành; nhận được 14 ý kiến tham gia.",
      documentNumber: "318/SKHCN-CĐS",
      nextPlan: "Tổng hợp ý kiến, hoàn thiện dự thảo để trình UBND tỉnh trong tháng 5/2025.",
    },
  ],
  "nv.II.4": [
    {
      status: "Đang thực hiện",
      result:
        "Đã mở chuyên mục “Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số”, từ đầu tháng 3 đăng {9-21} tin, bài và {2-5} phóng sự.",
      nextPlan: "Duy trì mỗi tuần ít nhất 03 tin, bài; bổ sung chuyên đề kỹ năng số cho người dân.",
    },
    {
      status: "Đang thực hiện",
      result:
        "Phát sóng chuyên mục định kỳ thứ ba hằng tuần; trong kỳ đã thực hiện {4-8} phóng sự về mô hình chuyển đổi số ở cơ sở.",
      difficulty: "Thiếu phóng viên có chuyên môn sâu về công nghệ số.",
      proposal:
        "Đề nghị tổ chức lớp bồi dưỡng kiến thức chuyển đổi số cho phóng viên, biên tập viên.",
      resolver: "Cơ quan tổng hợp",
    },
  ],
  "nv.II.5": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Chủ tịch UBND tỉnh đã ban hành Quyết định thành lập Tổ Công tác, phân công các đồng chí Phó Chủ tịch UBND tỉnh phụ trách theo lĩnh vực.",
      documentNumber: "612/QĐ-UBND",
      completedOn: "2025-02-27",
    },
  ],
  "nv.II.6": [
    {
      status: "Đang thực hiện",
      percent: 60,
      result:
        "Đã dự thảo Quyết định thành lập Tổ giúp việc, đang lấy lại danh sách thành viên của các sở sau hợp nhất.",
      difficulty:
        "Một số sở vừa hợp nhất từ 01/3/2025, chưa cử lại thành viên tham gia Tổ giúp việc.",
      proposal: "Đề nghị các sở gửi danh sách thành viên trước ngày 25/3/2025.",
      resolver: "Cơ quan, đơn vị tự giải quyết",
      nextPlan: "Trình Chủ tịch UBND tỉnh ký Quyết định trong tháng 3/2025.",
    },
  ],
  "nv.II.7": [
    {
      status: "Không phát sinh",
      result:
        "Trong kỳ chưa có cơ quan, đơn vị, địa phương đề nghị thành lập tổ chuyên gia tư vấn.",
    },
  ],
  "nv.II.8": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Chủ tịch UBND tỉnh đã phát động phong trào thi đua trong toàn tỉnh thực hiện Kế hoạch 726/KH-UBND giai đoạn 2025 - 2030.",
      documentNumber: "798/KH-UBND",
      completedOn: "2025-03-10",
      nextPlan: "Hướng dẫn các cụm, khối thi đua đăng ký nội dung thi đua.",
    },
  ],
  "nv.II.9": [
    {
      status: "Đang thực hiện",
      result:
        "Đã hướng dẫn các cơ quan, đơn vị rà soát, đề nghị khen thưởng; tiếp nhận 06 hồ sơ của tập thể, cá nhân có sáng kiến tiêu biểu.",
      documentNumber: "214/HD-SNV",
      nextPlan: "Thẩm định hồ sơ, trình khen thưởng đợt 1 nhân ngày 18/5.",
    },
  ],
  "nv.II.10": [
    {
      status: "Đang thực hiện",
      result:
        "Đã đưa nội dung kiểm tra công vụ trong thực hiện nhiệm vụ chuyển đổi số vào kế hoạch năm 2025; kiểm tra đột xuất tại 02 sở và 01 huyện, chưa phát hiện vi phạm.",
      documentNumber: "41/KH-TTr",
      nextPlan: "Kiểm tra tại 03 đơn vị trong tháng 4/2025.",
    },
  ],
};
