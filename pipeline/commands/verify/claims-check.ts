import { type Artefact, fromCsv, plainCell } from '../../artefacts/artefact.ts'
import { describedTables } from '../../artefacts/dictionary.ts'
import { rowKey } from '../../artefacts/row-key.ts'
import { CLAIMS, readClaims, type WrittenClaim } from '../../report/claims/claims-file.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'
import { DICTIONARY } from '../../stages/run/own-folder.ts'
import { passagesOfPage } from './differing/markup.ts'

/** A printed number that is not what its cell holds, or that the page does not print. */
interface BrokenClaim {
  /** The sentence, or the cell of the table, with the number. */
  readonly printed: string
  /** Where the number comes from. */
  readonly from: string
  /** What is wrong. */
  readonly wrong: string
}

export interface ClaimsCheck {
  /** How many printed numbers were traced to a cell of the folder. */
  readonly traced: number
  /** How many printed numbers are worked out by the report from several cells. */
  readonly derived: number
  readonly broken: readonly BrokenClaim[]
}

/**
 * Looks up every claim of the report in the tables of its folder, and in its page: from what lies there alone, without making
 * anything again. Null if there are no claims that could be read.
 */
export function checkedClaims(files: FilesIn): ClaimsCheck | null {
  const claims = claimsIn(files)
  if (claims === null) return null
  const cells = cellsOf(files)
  const page = textOf(files, 'report.html')
  const said = page === null ? null : saying(passagesOfPage(page))
  const traced = claims.filter(({ from }) => from === 'cell')
  const broken = claims.flatMap((claim): BrokenClaim[] => {
    const wrong = wrongWith(claim, cells, said)
    return wrong === null ? [] : [{ printed: printedAt(claim), from: originOf(claim), wrong }]
  })
  const derived = claims.filter(({ from }) => from === 'derived' || from === 'computed').length
  return { traced: traced.length, derived, broken }
}

function wrongWith(claim: WrittenClaim, cells: Cells, isSaid: Said | null): string | null {
  if (claim.from === 'cell') {
    const there = cells(claim.cell)
    if (there !== claim.value)
      return `there it is ${there === undefined ? 'not to be found' : String(there)}, not ${claim.value}`
  }
  return isSaid === null || isSaid(claim) ? null : 'report.html does not say this'
}

/** Whether the page has the sentence, or the row of a table, with the number. */
type Said = (claim: WrittenClaim) => boolean

function saying(passages: readonly string[]): Said {
  const page = passages.join('\n')
  const oneBlank = (text: string) => text.replace(/\s+/g, ' ').trim()
  const byRow = Map.groupBy(passages, (passage) => passage.split(' | ')[0]!)
  return ({ sentence, row, column, number }) => {
    if (sentence !== undefined) return sentence.includes(number) && page.includes(oneBlank(sentence))
    if (row === '')
      return page.includes(number) && column!.split(': ').every((word) => page.includes(oneBlank(word)))
    return byRow.get(oneBlank(row!))?.some((passage) => passage.includes(number)) ?? false
  }
}

type Named = Extract<WrittenClaim, { readonly from: 'cell' }>['cell']
type Cells = (name: Named) => string | number | null | undefined

/** Looks cells up in the files. */
function cellsOf(files: FilesIn): Cells {
  const tables = new Map(tablesIn(files).map((table) => [`artefacts/${table.file}`, table]))
  const rowsByKey = new Map<string, Map<string, Readonly<Record<string, string | number | null>>>>()
  const jsons = new Map<string, unknown>()
  return (name) => {
    if ('path' in name) {
      if (!jsons.has(name.file)) jsons.set(name.file, jsonOf(files, name.file))
      return valueAt(jsons.get(name.file), name.path)
    }
    const columns = Object.keys(name.row)
    const index = `${name.file} ${columns.join()}`
    const known = rowsByKey.get(index) ?? keyed(tables.get(name.file), textOf(files, name.file), columns)
    rowsByKey.set(index, known)
    return known.get(JSON.stringify(name.row))?.[name.column]
  }
}

function keyed(table: Artefact | undefined, csv: string | null, columns: readonly string[]) {
  if (table === undefined || csv === null) return new Map()
  try {
    return new Map(
      fromCsv(table, csv).map((row) => [
        JSON.stringify(rowKey(row, columns)),
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainCell(value)])),
      ]),
    )
  } catch {
    return new Map()
  }
}

/** The value at a path such as `scales.bond.range[0]`. */
function valueAt(json: unknown, path: string): string | number | null | undefined {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
  return steps.reduce(
    (at: unknown, step) => (at as Record<string, unknown> | undefined)?.[step],
    json,
  ) as never
}

function tablesIn(files: FilesIn): Artefact[] {
  try {
    return describedTables(textOf(files, DICTIONARY) ?? '')
  } catch {
    return []
  }
}

function claimsIn(files: FilesIn): WrittenClaim[] | null {
  try {
    return readClaims(textOf(files, CLAIMS) ?? '')
  } catch {
    return null
  }
}

function jsonOf(files: FilesIn, path: string): unknown {
  try {
    return JSON.parse(textOf(files, path) ?? '')
  } catch {
    return undefined
  }
}

function textOf(files: FilesIn, path: string): string | null {
  const bytes = files.get(path)
  return bytes ? new TextDecoder().decode(bytes) : null
}

const printedAt = ({ section, sentence, table, row, column, number }: WrittenClaim) =>
  sentence === undefined
    ? `${number} in ${table} (${row}, ${column})`
    : `${number} in “${sentence}” (${section})`

function originOf(claim: WrittenClaim): string {
  if (claim.from !== 'cell') return claim.from
  const { cell } = claim
  if ('path' in cell) return `${cell.file}, ${cell.path}`
  const key = Object.entries(cell.row).map(([name, value]) => `${name} ${value}`)
  return `${cell.file} (${key.join(', ')}), ${cell.column}`
}
