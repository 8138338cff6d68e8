import { assumed, documented } from "../declareMember";
import { defineObject, refusals } from "../objectType";
import { isLeftOut, readText } from "../readArgument";

/** The lock of the workbook's structure: its sheets' names, order and number. */
export const workbookProtection = defineObject<Excel.WorkbookProtection, unknown>({
  name: "WorkbookProtection",
  members: {
    protected: documented.value("1.7", (_, { workbook }) => workbook.protectedStructure),
    protect: assumed.method(
      "1.7",
      (_, [password], { workbook, structureChanged }) => {
        if (workbook.protectedStructure) throw refusals.denied();
        workbook.protectedStructure = true;
        workbook.structurePassword = isLeftOut(password) ? "" : readText(password);
        structureChanged(null);
        return undefined;
      },
      "A workbook that is protected already refuses (documented) as AccessDenied (assumed).",
    ),
    unprotect: assumed.method(
      "1.7",
      (_, [password], { workbook, structureChanged }) => {
        if (!workbook.protectedStructure) return undefined;
        const given = isLeftOut(password) ? "" : readText(password);
        if (given !== (workbook.structurePassword ?? "")) throw refusals.denied();
        workbook.protectedStructure = false;
        structureChanged(null);
        return undefined;
      },
      "A wrong password is refused as AccessDenied.",
    ),
  },
});
