/* What comes with the program, by its path in the project, as the page hands it over before anything else is done. */

let files: ReadonlyMap<string, Uint8Array> = new Map()

/** Says what comes with the program. Files of packages go by the name with which they would be imported. */
export function ship(all: ReadonlyMap<string, Uint8Array>): void {
  files = all
}

/** @throws Error if there is no such file */
export function shippedFile(path: string): Uint8Array {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`${path} does not come with the page`)
  return bytes
}

/** The names of the files in a folder. */
export function shippedNames(folder: string): readonly string[] {
  return [...files.keys()].flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []))
}

export function isShipped(path: string): boolean {
  return files.has(path)
}
