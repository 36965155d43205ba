/** The first bytes of the record with the missing values of texts longer than eight bytes. */
const LONG_MISSING = Buffer.from([7, 0, 0, 0, 22, 0, 0, 0, 1, 0, 0, 0])

/**
 * The missing values of texts longer than eight bytes, by variable. The library skips the record of an SPSS file that has
 * them. Each value is eight bytes long. Names and values are read as Latin-1, one byte for each letter.
 */
export function longMissing(file: Buffer): ReadonlyMap<string, readonly string[]> {
  const missing = new Map<string, readonly string[]>()
  const start = file.indexOf(LONG_MISSING)
  if (start === -1) return missing
  const length = file.readUInt32LE(start + LONG_MISSING.length)
  const from = start + LONG_MISSING.length + 4
  const record = file.subarray(from, from + length)
  for (let at = 0; at < record.length; ) {
    const name = at + 4
    const count = name + record.readUInt32LE(at)
    const values: string[] = []
    at = count + 1
    for (let k = 0; k < record.readUInt8(count); k++) {
      // The length of a value, 8, precedes the first one; in files of PSPP it precedes each.
      if (k === 0 || record.readUInt32LE(at) === 8) at += 4
      values.push(record.toString('latin1', at, at + 8))
      at += 8
    }
    missing.set(record.toString('latin1', name, count), values)
  }
  return missing
}
