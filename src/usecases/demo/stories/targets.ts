import type { TargetStory } from "./story";

const DASHBOARD = "Hệ thống thông tin giải quyết thủ tục hành chính tỉnh";
const YEARBOOK = "Niên giám thống kê, báo cáo ngành";

/** Figures by agency, then by row id of the target. */
export const TARGET_STORIES: Readonly<Record<string, Readonly<Record<string, TargetStory>>>> = {
  "so-khcn": {
    "ct.I.2030.2": {
      actual: 23,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: "Báo cáo chỉ số đổi mới sáng tạo cấp địa phương",
    },
    "ct.I.2030.3": {
      actual: 18,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: "Công bố xếp hạng DTI",
    },
    "ct.I.2030.5": {
      actual: 46.8,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      note: "Số ước tính của Sở, chờ số chính thức của Cục Thống kê.",
      dataSource: "Ước tính của Sở Khoa học và Công nghệ",
    },
    "ct.I.2030.6": {
      actual: 12.4,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: "Ước tính của Sở Khoa học và Công nghệ",
    },
    "ct.I.2030.7.1": {
      actual: 68.5,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: DASHBOARD,
    },
    "ct.I.2030.9": {
      actual: 21.3,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: "Khảo sát doanh nghiệp năm 2024",
    },
    "ct.I.2030.11": {
      actual: 0.62,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: YEARBOOK,
    },
    "ct.I.2030.14": {
      actual: 7.8,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: YEARBOOK,
    },
    "ct.I.2030.18.2": {
      actual: 62,
      measuredOn: "2025-03-01",
      assessment: "Chưa đạt",
      dataSource: "Báo cáo của các doanh nghiệp viễn thông",
    },
    "ct.I.2030.22": {
      actual: 1,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      note: "Trung tâm dữ liệu tỉnh đang vận hành, chưa đồng bộ với Trung tâm dữ liệu Quốc gia.",
      dataSource: "Báo cáo của Trung tâm dữ liệu tỉnh",
    },
    "ct.I.2030.24": {
      actual: 31.5,
      measuredOn: "2025-03-10",
      assessment: "Chưa đạt",
      dataSource: "Báo cáo của các tổ chức cung cấp chữ ký số",
    },
  },
  "vp-ubnd-tinh": {
    "ct.I.2030.7.2": {
      actual: 71.4,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: DASHBOARD,
    },
    "ct.I.2030.7.3": {
      actual: 88.2,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: DASHBOARD,
    },
    "ct.I.2030.7.4": {
      actual: 79.6,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: DASHBOARD,
    },
    "ct.I.2030.7.5": {
      actual: 41,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: DASHBOARD,
    },
    "ct.I.2030.7.6": {
      actual: 82.3,
      measuredOn: "2025-03-14",
      assessment: "Đạt",
      dataSource: "Cổng Dịch vụ công quốc gia",
    },
    "ct.I.2030.7.10": {
      actual: 96.5,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: "Hệ thống quản lý văn bản và điều hành",
    },
    "ct.I.2030.7.12": {
      actual: 100,
      measuredOn: "2025-03-14",
      assessment: "Đạt",
      dataSource: "Hệ thống quản lý văn bản và điều hành",
    },
  },
  "cuc-thong-ke": {
    "ct.I.2030.5": {
      actual: 45.9,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      note: "Số sơ bộ năm 2024.",
      dataSource: "Cục Thống kê, số sơ bộ năm 2024",
    },
    "ct.I.2030.6": {
      actual: 11.87,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: "Cục Thống kê, số sơ bộ năm 2024",
    },
  },
  "nhnn-tinh": {
    "ct.I.2030.8": {
      actual: 70.4,
      measuredOn: "2025-02-28",
      assessment: "Chưa đạt",
      dataSource: "Báo cáo của các tổ chức tín dụng",
    },
    "ct.I.2030.23": {
      actual: 87.2,
      measuredOn: "2025-02-28",
      assessment: "Chưa đạt",
      dataSource: "Báo cáo của các tổ chức tín dụng",
    },
  },
  "so-tai-chinh": {
    "ct.I.2030.11": {
      actual: 0.62,
      measuredOn: "2024-12-31",
      assessment: "Chưa đạt",
      dataSource: YEARBOOK,
    },
    "ct.I.2030.13": {
      actual: 1.35,
      measuredOn: "2025-03-01",
      assessment: "Chưa đạt",
      dataSource: "Dự toán ngân sách địa phương năm 2025",
    },
  },
  "so-y-te": {
    "ct.I.2030.25": {
      actual: 82.6,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: "Hệ thống hồ sơ sức khỏe điện tử",
    },
  },
  "cong-an-tinh": {
    "ct.I.2030.21": {
      actual: 65,
      measuredOn: "2025-03-14",
      assessment: "Chưa đạt",
      dataSource: "Tổ công tác triển khai Đề án 06 tỉnh",
    },
    "ct.I.2030.26": {
      actual: 19,
      measuredOn: "2024-12-31",
      assessment: "Đạt",
      dataSource: "Công bố xếp hạng an toàn thông tin mạng",
    },
  },
};
