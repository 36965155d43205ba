/**
 * A value as JSON that depends only on the value: keys in code-unit order, two spaces, a final line feed.
 * @throws RangeError if it contains a number that JSON cannot represent
 * @example canonicalJson({ b: 1, a: [2] }) // '{\n  "a": [\n    2\n  ],\n  "b": 1\n}\n'
 */
export function canonicalJson(value: unknown): string {
  const sorted = (key: string, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) {
      throw new RangeError(`a figure may contain only finite numbers: ${key} is ${part}`)
    }
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return `${JSON.stringify(value, sorted, 2)}\n`
}
