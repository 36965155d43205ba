import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { displayCode } from '../holland/code.ts'
import { profile } from '../holland/profile.ts'
import { TYPES } from '../holland/type.ts'
import { generatedFile } from './generated-file.ts'

/*
 * Counts the codes of the real people and occupations of data/reference into data/reference/base-rates.json, with which the
 * page compares two people. Only counts leave the files. Run: npm run base-rates
 */

type Row = Readonly<Record<string, string>>

const folder = new URL('../../data/reference/', import.meta.url)
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const rowsOf = (name: string): Row[] => parseCsv(textOf(name), { columns: true })

/** The numbers of the occupations that the reference study takes as therapists. */
function therapistNumbers(): readonly string[] {
  const study = parseYaml(textOf('study.yaml'))
  return study.files.people.flatMap((entry: { only?: { onet_soc?: string[] } }) => entry.only?.onet_soc ?? [])
}

/** How many people have each code, the most frequent first. */
function counted(codes: readonly string[]): readonly (readonly [code: string, people: number])[] {
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length] as const)
  return counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

/** The file as it has to be. */
export function baseRatesJson(): string {
  const respondents = rowsOf('jobcannon-riasec.csv').map((row) =>
    displayCode(profile(TYPES.map((type) => Number(row[type])))),
  )
  const numbers = therapistNumbers()
  const occupations = rowsOf('onet-interests.csv')
    .filter((row) => numbers.includes(row.onet_soc!))
    .map(({ onet_soc, title, code }) => ({ number: onet_soc, title, code }))
  const rates = { respondents: counted(respondents), occupations }
  return `${JSON.stringify(rates, null, 1).replace(/\[\s+("[A-Z]+"),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`
}

if (import.meta.main) generatedFile('data/reference/base-rates.json', baseRatesJson(), 'base-rates')
