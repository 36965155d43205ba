/* Several files as one: a line of JSON with their names and lengths, and their bytes one after another. */

type Entry = readonly [name: string, length: number]

export function contained(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, { length }]): Entry => [name, length])
  const head = new TextEncoder().encode(`${JSON.stringify(entries)}\n`)
  const all = new Uint8Array(head.length + entries.reduce((sum, [, length]) => sum + length, 0))
  all.set(head)
  let at = head.length
  for (const bytes of files.values()) {
    all.set(bytes, at)
    at += bytes.length
  }
  return all
}

export function filesIn(container: Uint8Array): Map<string, Uint8Array> {
  const end = container.indexOf(0x0a)
  const entries: readonly Entry[] = JSON.parse(new TextDecoder().decode(container.subarray(0, end)))
  let at = end + 1
  return new Map(
    entries.map(([name, length]) => {
      const bytes = container.slice(at, at + length)
      at += length
      return [name, bytes]
    }),
  )
}
