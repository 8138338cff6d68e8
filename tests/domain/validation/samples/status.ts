import { aTaskRow } from "../../../helpers/aSubmission";
import { coordinating, rows, task, type RuleSamples } from "./sample";

/** Samples of the rules about `Trạng thái`. */
export const statusSamples: Readonly<Record<string, RuleSamples>> = {
  "status-missing": {
    reported: {
      "a result stands without a state": task({ status: "" }, { cell: "J2" }),
      "only the officer is named": task({ status: "", result: "", officer: "Nguyễn Văn A" }),
    },
    silent: {
      "nothing is written at all": task({ status: "", result: "" }),
      "the agency only coordinates": coordinating({ status: "" }),
      "the agency added the row itself": rows([
        aTaskRow({ title: "Việc đột xuất", status: "" }, { task: null, match: "added" }),
      ]),
    },
  },
  "status-unknown": {
    reported: {
      "the words are no state": task({ status: "Xem văn bản kèm theo" }, { cell: "J2" }),
      "the word is a property of every object": task({ status: "constructor" }),
      "the cell holds a number": task({ status: 50 }),
    },
    silent: {
      "the state is one of the list": task({ status: "Tạm dừng" }),
      "the agency only coordinates": coordinating({ status: "Theo dõi" }),
      "the row belongs to no task": rows([
        aTaskRow({ status: "Người lập biểu" }, { task: null, match: "unidentified" }),
      ]),
    },
  },
  "status-unclear": {
    reported: {
      "it is basically done": task({ status: "Cơ bản hoàn thành" }, { cell: "J2" }),
      "it was carried out, without accents": task({ status: "Da trien khai" }),
      "it is said to be another's business": task({ status: "Không thuộc thẩm quyền" }),
    },
    silent: {
      "it is being carried out": task({ status: "Đang triển khai" }),
      "the agency only coordinates": coordinating({ status: "Cơ bản hoàn thành" }),
    },
  },
  "status-spelled-differently": {
    reported: {
      "a usual wording stands for the state": task(
        { status: "Đã hoàn thành" },
        { cell: "J2", fix: "Hoàn thành" },
      ),
      "the accents are missing": task({ status: "dang thuc hien" }, { fix: "Đang thực hiện" }),
      "the tone stands on the wrong vowel": task({ status: "Hòan thành" }, { fix: "Hoàn thành" }),
    },
    silent: {
      "only the case differs": task({ status: "HOÀN THÀNH" }),
      "the words are the list's": task({ status: "Đã trình, chờ ban hành" }),
      "the wording is unclear": task({ status: "Đã thực hiện" }),
    },
  },
};
