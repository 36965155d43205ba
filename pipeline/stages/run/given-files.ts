/** The files that a researcher has, in a folder or in memory. */
export interface GivenFiles {
  /** The study file by its own name, and as messages name it if it cannot be read. */
  readonly study: string
  readonly shownAs: string
  /**
   * The bytes of a file by its path from the study file.
   * @throws Error with a code such as ENOENT
   */
  read(name: string, most?: number): Uint8Array
}
