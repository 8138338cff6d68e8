import type { TaskStories } from "./story";

/** Sections 4 and 5: data, platforms and infrastructure. */
export const infrastructureStories: TaskStories = {
  "nv.II.29": [
    {
      status: "Đang thực hiện",
      percent: 35,
      result:
        "Đã hoàn thành cơ sở dữ liệu địa chính 87/207 xã, phường, thị trấn; kết nối với Cơ sở dữ liệu quốc gia về dân cư.",
      difficulty: "Hồ sơ địa chính của các xã đo vẽ trước năm 2000 phải đo đạc lại.",
      proposal: "Đề nghị bổ sung kinh phí đo đạc, chỉnh lý bản đồ địa chính.",
      resolver: "UBND tỉnh",
    },
  ],
  "nv.II.30": [
    {
      status: "Chưa đến thời điểm",
      result: "Đề án, Chương trình của Trung ương chưa được ban hành.",
    },
  ],
  "nv.II.31": [
    {
      status: "Đang thực hiện",
      percent: 30,
      result:
        "Đã hướng dẫn các đơn vị rà soát, cập nhật dữ liệu tài sản công; 412/689 đơn vị hoàn thành chuẩn hóa.",
      nextPlan: "Đôn đốc các đơn vị còn lại hoàn thành trước ngày 30/6/2025.",
    },
  ],
  "nv.II.32": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Thử nghiệm trợ lý ảo hỗ trợ cán bộ tra cứu văn bản tại Văn phòng UBND tỉnh và 03 sở; đang đánh giá kết quả thử nghiệm.",
    },
  ],
  "nv.II.33": [
    {
      status: "Đang thực hiện",
      percent: 70,
      result:
        "Đã hoàn thiện dự thảo Kế hoạch triển khai Đề án đô thị thông minh cho thành phố Hải Dương và thành phố Chí Linh, đang lấy ý kiến lần 2.",
      difficulty: "Một số chỉ tiêu về đô thị thông minh chưa có tiêu chuẩn của Bộ Xây dựng.",
      proposal: "Đề nghị Bộ Xây dựng hướng dẫn bộ tiêu chí đánh giá.",
      resolver: "Bộ, ngành Trung ương",
      nextPlan: "Trình UBND tỉnh ban hành Kế hoạch trước ngày 31/3/2025.",
    },
  ],
  "nv.II.34": [
    {
      status: "Đang thực hiện",
      percent: 80,
      result:
        "Đã lắp đặt thiết bị thu phí không dùng tiền mặt tại bãi đỗ xe Bệnh viện Nhi; đang chạy thử tại Côn Sơn.",
      nextPlan: "Nghiệm thu, đưa vào vận hành chính thức cả 02 bãi đỗ xe trong tháng 3/2025.",
    },
  ],
  "nv.II.35": [
    {
      status: "Đang thực hiện",
      percent: 15,
      result: "Đã thành lập tổ soạn thảo, khảo sát nhu cầu ứng dụng IoT tại 05 khu công nghiệp.",
    },
  ],
  "nv.II.36": [
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đã đưa vào khai thác 08 cơ sở dữ liệu chuyên ngành; kết nối về Trung tâm dữ liệu của tỉnh 05 cơ sở dữ liệu.",
      difficulty: "Một số phần mềm ngành dọc chưa cho phép chia sẻ dữ liệu về tỉnh.",
      proposal: "Đề nghị các Bộ, ngành mở giao diện kết nối cho địa phương.",
      resolver: "Bộ, ngành Trung ương",
    },
  ],
  "nv.II.37": [
    {
      status: "Chưa thực hiện",
      percent: 0,
      nextPlan: "Lập danh sách các trung tâm dự kiến kết nối trong tháng 4/2025.",
    },
  ],
  "nv.II.38": [
    {
      status: "Đang thực hiện",
      percent: 85,
      result:
        "Kho dữ liệu dùng chung và Trung tâm giám sát an ninh không gian mạng SOC đã vận hành thử từ ngày 03/3/2025; IOC đang hiệu chỉnh 04 phân hệ.",
      nextPlan: "Nghiệm thu tổng thể, bàn giao đưa vào vận hành trước ngày 31/3/2025.",
    },
  ],
  "nv.II.39": [
    {
      status: "Hoàn thành",
      percent: 100,
      result:
        "Đã rà soát 63 hạng mục công nghệ thông tin của 18 sở, ngành; thống nhất danh mục 29 hạng mục sử dụng kinh phí thường xuyên, loại bỏ 11 hạng mục trùng lặp.",
      documentNumber: "402/SKHCN-CNTT",
      completedOn: "2025-03-14",
    },
  ],
  "nv.II.40": [
    {
      status: "Đang thực hiện",
      percent: 45,
      result:
        "Đã đánh số và gắn mã định danh cho 41.200 địa chỉ tại thành phố Hải Dương, thành phố Chí Linh và thị xã Kinh Môn.",
      nextPlan: "Mở rộng ra thị trấn của các huyện trong quý II/2025.",
    },
  ],
  "nv.II.41": [
    {
      status: "Đang thực hiện",
      result:
        "Các tổ chức tín dụng đã phối hợp mở tài khoản chi trả an sinh xã hội cho 61.300 đối tượng; 100% trường công lập khu vực đô thị thu học phí không dùng tiền mặt.",
      nextPlan: "Phối hợp với Sở Giáo dục và Đào tạo mở rộng tới khu vực nông thôn.",
    },
  ],
  "nv.II.42": [
    {
      status: "Đang thực hiện",
      percent: 25,
      result:
        "Đã kết nối dữ liệu định danh địa điểm và tàu thuyền; các nội dung còn lại đang chờ các sở, ngành hoàn thiện dữ liệu.",
      difficulty: "Dữ liệu của một số sở, ngành chưa bảo đảm yêu cầu kết nối.",
      proposal:
        "Đề nghị UBND tỉnh chỉ đạo các sở, ngành hoàn thành làm sạch dữ liệu trong quý II/2025.",
      resolver: "UBND tỉnh",
    },
  ],
  "nv.II.43": [
    {
      status: "Đang thực hiện",
      percent: 72,
      result:
        "Đã hướng dẫn 18.640 hộ, cá nhân kinh doanh cài đặt ứng dụng nộp thuế điện tử, đạt 72% số hộ phải quản lý.",
      nextPlan: "Phối hợp với UBND cấp xã hướng dẫn các hộ tại chợ truyền thống.",
    },
  ],
  "nv.II.44": [
    {
      status: "Đang thực hiện",
      percent: 38,
      result:
        "Đã tuyên truyền, hướng dẫn 215 doanh nghiệp thương mại điện tử; rà soát 96 cá nhân kinh doanh trên sàn để kê khai thuế.",
    },
  ],
  "nv.II.45": [
    {
      status: "Đang thực hiện",
      percent: 20,
      result:
        "Đã dự thảo Bộ chỉ số phục vụ chỉ đạo, điều hành gồm 118 chỉ số, đang thống nhất nguồn dữ liệu với các sở, ngành.",
    },
  ],
  "nv.II.46": [
    {
      status: "Đã trình, chờ ban hành",
      percent: 90,
      result: "Đã trình UBND tỉnh dự thảo Kế hoạch về công dân số giai đoạn 2025 - 2030.",
      documentNumber: "51/TTr-SKHCN",
    },
  ],
  "nv.II.47": [
    {
      status: "Đang thực hiện",
      percent: 58,
      result:
        "Đã lắp đặt KIOSK y tế thông minh tại 11/19 bệnh viện, trung tâm y tế công lập; đã kết nối với phần mềm quản lý bệnh viện.",
      nextPlan: "Hoàn thành lắp đặt tại 08 đơn vị còn lại trước ngày 20/5/2025.",
    },
  ],
  "nv.II.48": [
    {
      status: "Đang thực hiện",
      percent: 50,
      result:
        "Đã làm việc với đơn vị kỹ thuật của Bộ Y tế, thống nhất chuẩn kết nối; đang thử nghiệm tại Bệnh viện Đa khoa tỉnh.",
    },
  ],
  "nv.II.49": [
    {
      status: "Đang thực hiện",
      percent: 42,
      result:
        "08/19 đơn vị đã triển khai bệnh án điện tử nội trú; các đơn vị còn lại đang hoàn thiện hạ tầng và chữ ký số.",
      difficulty: "Kinh phí đầu tư hạ tầng lưu trữ của các trung tâm y tế huyện còn thiếu.",
      proposal: "Đề nghị bố trí kinh phí từ nguồn sự nghiệp y tế năm 2025.",
      resolver: "UBND tỉnh",
    },
  ],
};
