/** An id of data/references.json has no space; a reference in words has. */
export function isWorkId(citation: string): boolean {
  return !/\s/.test(citation.trim())
}
