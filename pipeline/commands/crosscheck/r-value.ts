/** A value of a plan as R writes it: text and numbers in c(), anything with names or of several kinds in list(). */
export function rValue(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (Array.isArray(value)) {
    const parts = value.map(rValue)
    const plain = value.every((item) => typeof item === typeof value[0] && typeof item !== 'object')
    return `${plain ? 'c' : 'list'}(${parts.join(', ')})`
  }
  const parts = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)} = ${rValue(item)}`)
  return `list(${parts.join(', ')})`
}
