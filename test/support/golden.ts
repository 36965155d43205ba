import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** Reads the reference values of test/golden; see its README. */
const folder = new URL('../golden/', import.meta.url)

interface Entry {
  readonly id: string
  readonly call: string
  readonly rtol: number | 'NA'
  readonly value: unknown
}

/** What R computed: the entries of one file, `small/correlations.json` say. */
export function goldens(file: string): readonly Entry[] {
  const { entries } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { entries: Entry[] }
  return entries
}

/** The entry called `id`. */
export function golden<T>(entries: readonly Entry[], id: string): T {
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry) throw new RangeError(`no golden entry: ${id}`)
  return entry.value as T
}

/** The 50-digit values of one set, as the nearest doubles; undefined where there is none. */
export function truths(set: 'small' | 'tiny'): (id: string) => number | undefined {
  const text = readFileSync(new URL(`${set}/reference_hp.json`, folder), 'utf8')
  const { entries } = JSON.parse(text) as { entries: Record<string, unknown> }
  return (id) => {
    const found = entries[id]
    if (found === undefined) return undefined
    return Number(typeof found === 'object' ? (found as { value: string }).value : found)
  }
}

/** The numeric columns of a table; `NA` and empty cells are null. */
export function columns(file: string): Record<string, (number | null)[]> {
  const rows = parse(readFileSync(new URL(file, folder), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[]
  const cell = (text: string) =>
    text === 'NA' || text === '' || Number.isNaN(Number(text)) ? null : Number(text)
  return Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => cell(row[name]!))]))
}

/** The pairs in which neither value is missing. */
export function complete(x: readonly (number | null)[], y: readonly (number | null)[]): [number[], number[]] {
  const kept = Array.from(x.keys()).filter((i) => x[i] != null && y[i] != null)
  return [kept.map((i) => x[i]!), kept.map((i) => y[i]!)]
}

/** The cells of a table as they stand. */
export function texts(file: string): Record<string, string[]> {
  const rows = parse(readFileSync(new URL(file, folder), 'utf8'), { columns: true }) as Record<
    string,
    string
  >[]
  return Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, rows.map((row) => row[name]!)]))
}
