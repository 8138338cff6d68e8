/** TCVN3, written down letter by letter as the standard's table gives it. */
const TCVN3 = new Map(
  `àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ
òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ùï ủñ ũò úó ụô ư\u00AD ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Đ§ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦`
    .split(/[ \n]/u)
    .map((pair) => [...pair] as [string, string]),
);

/** VNI by the parts of a letter: its vowel, and the sign behind it. */
const VNI_SIGNS: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
  "\u0302": "â",
  "\u0302\u0301": "á",
  "\u0302\u0300": "à",
  "\u0302\u0309": "å",
  "\u0302\u0303": "ã",
  "\u0302\u0323": "ä",
  "\u0306": "ê",
  "\u0306\u0301": "é",
  "\u0306\u0300": "è",
  "\u0306\u0309": "ú",
  "\u0306\u0303": "ü",
  "\u0306\u0323": "ë",
};
const VNI_WHOLE: Readonly<Record<string, string>> = {
  í: "í",
  ì: "ì",
  ỉ: "æ",
  ĩ: "ó",
  ị: "ò",
  ỵ: "î",
};

/** A text as a typist with a font .VnTime stored it. */
export function inTcvn3(text: string): string {
  return [...text.normalize("NFC")].map((letter) => tcvn3Of(letter)).join("");
}

/** Capital letters with a tone are small ones that the capital font draws large. */
function tcvn3Of(letter: string): string {
  return TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter;
}

/** A text as a typist with a font VNI-Times stored it. */
export function inVni(text: string): string {
  return [...text.normalize("NFC")].map(vniOf).join("");
}

function vniOf(letter: string): string {
  const small = letter.toLowerCase();
  const typed = smallVniOf(small);
  return letter === small ? typed : typed.toUpperCase();
}

function smallVniOf(letter: string): string {
  if (letter === "đ") return "ñ";
  const whole = VNI_WHOLE[letter];
  if (whole !== undefined) return whole;
  const horned = letter.normalize("NFD").replace("o\u031B", "ô").replace("u\u031B", "ö");
  const [vowel = "", ...marks] = [...horned];
  if (marks.length === 0) return vowel;
  // Below the letter comes first in decomposed text, and last in this table.
  const ordered = marks.sort(
    (a, b) => Number(/[\u0302\u0306]/u.test(b)) - Number(/[\u0302\u0306]/u.test(a)),
  );
  return vowel + (VNI_SIGNS[ordered.join("")] ?? "?");
}
