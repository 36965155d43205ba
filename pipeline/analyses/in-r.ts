/** How R computes the numbers of an analysis again, so that anybody can check them without this program. */
export interface InR {
  /** The table of results on disk, such as associations.csv. */
  readonly file: string
  /** The call that gives its leading numbers, as it stands beside the printed tables. */
  readonly call: string
  /** The printed tables whose numbers these are, by their ids. */
  readonly beside: readonly string[]
  /**
   * R code that computes the table again and compares; it may use what `commands/crosscheck/prelude/` defines. It
   * refers to settings of the study as `study$...`, by the names of the plan.
   */
  readonly code: string
}
