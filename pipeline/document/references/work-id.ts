/** True for an id of data/references.json, which has no space; a reference in words has one. */
export function isWorkId(citation: string): boolean {
  return !/\s/.test(citation.trim())
}
