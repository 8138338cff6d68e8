import type { HostWorkbook } from "../host/model";
import { newWorkbook } from "../host/newWorkbook";

/** A workbook that stands open in the workbench. */
export interface Book {
  readonly name: string;
  /** Under which it is saved. */
  readonly fileName: string;
  readonly model: HostWorkbook;
}

/** The workbooks that are open; one of them is in front. */
export interface Books {
  readonly all: () => readonly Book[];
  readonly add: (book: Book) => void;
  readonly addBlank: () => Book;
}

/** Begins with no workbook. */
export function makeBooks(): Books {
  const all: Book[] = [];
  const state = { blank: 0 };
  const add = (book: Book): void => void all.push(book);
  return {
    all: () => all,
    add,
    addBlank: () => {
      state.blank += 1;
      const book = {
        name: `Sổ trống ${state.blank}`,
        fileName: `so-moi-${state.blank}.xlsx`,
        model: newWorkbook(),
      };
      add(book);
      return book;
    },
  };
}
