import { parse } from 'csv-parse/sync'
import { type Code, code } from '../holland/code.ts'
import { shippedFile } from '../host/shipped.ts'

/** An occupation of O*NET with its published interest high points, which are a code of one to three letters. */
export interface Occupation {
  readonly number: string
  readonly title: string
  readonly code: Code
}

/** The table of the occupations, their sources and licence beside it in README.md. */
const TABLE = 'data/reference/onet-interests.csv'

/** The dates of the interests in the table, and its work in data/references.json. */
export const ONET = { dates: '11/2023 and 02/2026', licence: 'CC BY 4.0', work: 'onet-2026' } as const

let known: ReadonlyMap<string, Occupation> | undefined

/** The occupations by number, read when they are first asked for. */
function occupations(): ReadonlyMap<string, Occupation> {
  known ??= new Map(
    (parse(new TextDecoder().decode(shippedFile(TABLE)), { columns: true }) as Record<string, string>[]).map(
      (row) => {
        const number = row.onet_soc!
        return [number, { number, title: row.title!, code: code(row.code!) }]
      },
    ),
  )
  return known
}

/** The occupation with this number; 21-1014 is 21-1014.00. Null if O*NET has no interests of it. */
export function occupationOf(number: string): Occupation | null {
  return occupations().get(number.includes('.') ? number : `${number}.00`) ?? null
}

/**
 * The occupations in the narrowest group of the classification that the number belongs to: 21-1019 has no interests,
 * and is of the group 21-101. None for a number of no group.
 */
export function occupationsNear(number: string): readonly Occupation[] {
  const all = [...occupations().values()]
  const groups = [7, 6, 5, 4, 3].map((length) => number.slice(0, length))
  const near = groups.map((group) => all.filter((it) => it.number.startsWith(group)))
  return near.find((group) => group.length > 0) ?? []
}
