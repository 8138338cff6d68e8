import { inTurn } from "../editDraft";
import { CELL_MISTAKES } from "./cellMistakes";
import { overwriteTask, type PlantedMistake } from "./plantedMistake";
import { SHAPE_MISTAKES } from "./shapeMistakes";

/** What only shows when files are laid side by side; the figures stand in the stories already. */
const DIFFERENCES: readonly PlantedMistake[] = [
  {
    agencyId: "cuc-thong-ke",
    words: "Số liệu chỉ tiêu 5 và 6 khác số liệu của Sở Khoa học và Công nghệ.",
    edit: (draft) => draft,
  },
];

/** Every mistake planted in the samples, in the order they are made. */
export const PLANTED_MISTAKES: readonly PlantedMistake[] = [
  ...CELL_MISTAKES,
  ...SHAPE_MISTAKES,
  ...DIFFERENCES,
];

/** What was wrong with the first of the two files of the agency that submits again. */
export const FIRST_TRY: PlantedMistake = {
  agencyId: "bql-kcn",
  words:
    "Lần nộp đầu: nhiệm vụ 22 ghi “Đã triển khai” và bỏ trống nhiệm vụ 28; đã sửa ở lần nộp 2.",
  edit: inTurn(
    overwriteTask("nv.II.22", { status: "Đã triển khai", completedOn: null }),
    overwriteTask("nv.II.28", {
      officer: null,
      status: null,
      percent: null,
      result: null,
      documentNumber: null,
      completedOn: null,
      difficulty: null,
      proposal: null,
      resolver: null,
      nextPlan: null,
    }),
  ),
};
