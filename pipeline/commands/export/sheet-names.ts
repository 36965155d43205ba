/** The most characters that a name of a sheet may have. */
const LONGEST = 31

/**
 * The names of sheets for these tables: what spreadsheets refuse in a name is replaced, long names are cut, and those
 * that are alike then, capital letters aside, are numbered.
 *
 * @example sheetNames(['people', 'a/b', 'People']) // ['people', 'a_b', 'People~2']
 */
export function sheetNames(tables: readonly string[]): string[] {
  const taken = new Set<string>()
  return tables.map((table) => {
    const allowed = table.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || 'table'
    let name = allowed.slice(0, LONGEST)
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = `~${number}`
      name = `${allowed.slice(0, LONGEST - ending.length)}${ending}`
    }
    taken.add(name.toLowerCase())
    return name
  })
}
