/** Words of lists that are shown in part at first. */
export const LIST = {
  showAll: (count: number) => `Xem cả ${count}`,
  showFewer: "Thu gọn",
} as const;
