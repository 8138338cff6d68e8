import type { TargetForm } from "../targetForm";
import { nothingAsked } from "./nothingAsked";

/** "5G" is a word, though a digit stands in it. */
const GENERATION = /(?<=^| )[2-6]G(?= |,|$)/giu;
const WORDS = /^\p{L}[\p{L}\p{M}]+(?:[ ,;()"“”'/.&-]+[\p{L}\p{M}]+)*[)"”]?$/u;

/** With one of these words nobody is bound to anything. */
const HEDGE = /(?:^| )(?:nếu|dự kiến|khoảng|tùy|tuỳ)(?= |$)/iu;

/** Words without a figure: a person judges whether they have come true. */
export const words: TargetForm = {
  name: "words",
  read: (text, isRank) => {
    const isSilent = nothingAsked.read(text, isRank) !== undefined || HEDGE.test(text);
    return !isSilent && WORDS.test(text.replace(GENERATION, "mạng")) ? { op: "text" } : undefined;
  },
  examples: {
    "Tiên tiến, hiện đại": { op: "text" },
    Đạt: { op: "text" },
    "Phủ sóng 5G toàn tỉnh": { op: "text" },
    "Đứng tốp giữa các huyện, thị xã, thành phố của tỉnh": { op: "text" },
    "Thuộc nhóm các địa phương dẫn đầu cả nước về ứng dụng, chuyển giao khoa học, công nghệ và đổi mới sáng tạo":
      { op: "text" },
  },
};
