/** The part of cliui, the layout of yargs, that is used here; the package ships no types. */
declare module 'cliui' {
  interface Column {
    readonly text: string
    /** With its padding; columns without a width share what is left. */
    readonly width?: number
    readonly align?: 'right'
    /** Top, right, bottom, left. */
    readonly padding: [number, number, number, number]
  }
  interface Layout {
    div(...columns: Column[]): void
    toString(): string
  }
  export default function cliui(options: { width: number }): Layout
}
