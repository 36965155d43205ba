/** The package has types, but its list of exports hides them from modules. */
declare module '@e965/xlsx' {
  export interface CellObject {
    /** b boolean, e error, n number, d date, s text, z nothing. */
    readonly t: string
    readonly v?: string | number | boolean | Date | null
    /** The value as the spreadsheet shows it. */
    readonly w?: string
    /** The formula behind the value. */
    readonly f?: string
  }
  interface Sheet {
    readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[]
  }
  interface WorkBook {
    readonly SheetNames: readonly string[]
    readonly Sheets: Readonly<Record<string, Sheet>>
  }
  export function read(
    bytes: Uint8Array,
    options: {
      dense: boolean
      cellDates: boolean
      UTC: boolean
      type: 'array'
      sheetStubs: boolean
    },
  ): WorkBook
  export function write(
    book: WorkBook,
    options: { type: 'buffer'; bookType: 'xlsx'; bookSST?: boolean; compression?: boolean },
  ): Buffer
  export const utils: {
    aoa_to_sheet(rows: readonly (readonly (string | number | Date | null | CellObject)[])[]): Sheet
    book_new(): WorkBook
    book_append_sheet(book: WorkBook, sheet: Sheet, name: string): void
  }
}
