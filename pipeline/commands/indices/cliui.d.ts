/** Types for the used part of cliui, the layout library of yargs; the package does not have types. */
declare module 'cliui' {
  interface Column {
    readonly text: string
    /** Width with padding; columns without a width share the rest. */
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
