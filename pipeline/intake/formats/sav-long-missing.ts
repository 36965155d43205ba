/** How the record begins that holds the missing values of texts longer than eight bytes. */
const LONG_MISSING = Buffer.from([7, 0, 0, 0, 22, 0, 0, 0, 1, 0, 0, 0])

/**
 * The missing values of texts longer than eight bytes, by variable. They have a record of their own in an SPSS file,
 * which the library passes over. Each is eight bytes long. Names and values are in Latin-1: one letter, one byte.
 */
export function longMissing(file: Buffer): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const start = file.indexOf(LONG_MISSING)
  if (start === -1) return found
  const length = file.readUInt32LE(start + LONG_MISSING.length)
  const from = start + LONG_MISSING.length + 4
  const record = file.subarray(from, from + length)
  for (let at = 0; at < record.length; ) {
    const name = at + 4
    const count = name + record.readUInt32LE(at)
    const values: string[] = []
    at = count + 1
    for (let k = 0; k < record.readUInt8(count); k++) {
      // The length of a value, 8, stands before the first one; PSPP writes it before each.
      if (k === 0 || record.readUInt32LE(at) === 8) at += 4
      values.push(record.toString('latin1', at, at + 8))
      at += 8
    }
    found.set(record.toString('latin1', name, count), values)
  }
  return found
}
