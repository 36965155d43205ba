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
    /** The number format. */
    readonly z?: string
  }
  interface Position {
    readonly r: number
    readonly c: number
  }
  interface Shown {
    readonly hidden?: boolean
  }
  export interface Sheet {
    readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[]
    '!merges'?: readonly { readonly s: Position; readonly e: Position }[]
    '!rows'?: readonly (Shown | undefined)[]
    '!cols'?: readonly (Shown | undefined)[]
  }
  export interface WorkBook {
    readonly SheetNames: readonly string[]
    readonly Sheets: Readonly<Record<string, Sheet>>
    Workbook?: { readonly Sheets?: readonly { readonly Hidden?: number }[] }
  }
  export function read(
    bytes: Uint8Array,
    options: {
      dense: boolean
      cellDates: boolean
      UTC: boolean
      type: 'array'
      sheetStubs: boolean
      cellStyles?: boolean
    },
  ): WorkBook
  export function write(
    book: WorkBook,
    options: {
      type: 'buffer'
      bookType: 'xlsx' | 'biff8'
      bookSST?: boolean
      compression?: boolean
      cellStyles?: boolean
    },
  ): Buffer
  export const utils: {
    aoa_to_sheet(rows: readonly (readonly (string | number | boolean | Date | null | CellObject)[])[]): Sheet
    book_new(): WorkBook
    book_append_sheet(book: WorkBook, sheet: Sheet, name: string): void
  }
}
