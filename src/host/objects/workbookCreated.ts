import { documented } from "../declareMember";
import { defineObject } from "../objectType";

/** A file that waits to be opened beside the workbook; the target is its bytes in base64. */
export const workbookCreated = defineObject<Excel.WorkbookCreated, string>({
  name: "WorkbookCreated",
  members: {},
  wire: {
    open: documented.action<string>("1.8", (base64, _, setting) => {
      setting.openFile(base64);
    }),
  },
});
