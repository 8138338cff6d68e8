/** The encodings from before Unicode: that of the .Vn… fonts (also called ABC), and that of the VNI- fonts. */
export type LegacyEncoding = "tcvn3" | "vni";

/** A letter of Unicode and the signs by which the encoding writes it. */
export type LegacyLetter = readonly [letter: string, written: string];

/** Each line: letters, and what stands for each of them in a file. */
const TCVN3 = `
à ả ã á ạ   µ ¶ · ¸ ¹
ă ằ ẳ ẵ ắ ặ   ¨ » ¼ ½ ¾ Æ
â ầ ẩ ẫ ấ ậ   © Ç È É Ê Ë
è ẻ ẽ é ẹ   Ì Î Ï Ð Ñ
ê ề ể ễ ế ệ   ª Ò Ó Ô Õ Ö
ì ỉ ĩ í ị   × Ø Ü Ý Þ
ò ỏ õ ó ọ   ß á â ã ä
ô ồ ổ ỗ ố ộ   « å æ ç è é
ơ ờ ở ỡ ớ ợ   ¬ ê ë ì í î
ù ủ ũ ú ụ   ï ñ ò ó ô
ư ừ ử ữ ứ ự   \u00AD õ ö ÷ ø ù
ỳ ỷ ỹ ý ỵ   ú û ü ý þ
đ   ®
Ă Â Ê Ô Ơ Ư Đ   ¡ ¢ £ ¤ ¥ ¦ §
`;

const VNI = `
à ả ã á ạ   aø aû aõ aù aï
ă ằ ẳ ẵ ắ ặ   aê aè aú aü aé aë
â ầ ẩ ẫ ấ ậ   aâ aà aå aã aá aä
è ẻ ẽ é ẹ   eø eû eõ eù eï
ê ề ể ễ ế ệ   eâ eà eå eã eá eä
ì ỉ ĩ í ị   ì æ ó í ò
ò ỏ õ ó ọ   oø oû oõ où oï
ô ồ ổ ỗ ố ộ   oâ oà oå oã oá oä
ơ ờ ở ỡ ớ ợ   ô ôø ôû ôõ ôù ôï
ù ủ ũ ú ụ   uø uû uõ uù uï
ư ừ ử ữ ứ ự   ö öø öû öõ öù öï
ỳ ỷ ỹ ý ỵ   yø yû yõ yù î
đ   ñ
`;

const CAPITALS_OF_VNI = VNI.toLocaleUpperCase("vi");

/**
 * The letters of each encoding. The .Vn… fonts write capitals with an accent as small letters, in a
 * font that draws them as capitals; VNI has signs of its own for them.
 */
export const LEGACY_LETTERS: Readonly<Record<LegacyEncoding, readonly LegacyLetter[]>> = {
  tcvn3: lettersOf(TCVN3),
  vni: [...lettersOf(VNI), ...lettersOf(CAPITALS_OF_VNI)],
};

function lettersOf(table: string): readonly LegacyLetter[] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [letters = [], written = []] = line.split("   ").map((half) => half.split(" "));
      return letters.map((letter, at): LegacyLetter => [letter, written[at] ?? ""]);
    });
}
