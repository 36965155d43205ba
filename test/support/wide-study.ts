import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { stringify } from 'yaml'
import { check } from '../../pipeline/commands/check/check.ts'

const TYPES = ['R', 'I', 'A', 'S', 'E', 'C'] as const

export const WIDE_HEAD = [
  ...['client', 'therapist'],
  ...['client', 'therapist'].flatMap((role) => TYPES.map((type) => `${role}_${type}`)),
  ...['client_bond_1_1', 'client_bond_2_1', 'client_bond_3_1'],
]

type Range = readonly [low: number, high: number]

/** A row for each pair: identifiers, the scores of both people, and one rating in each of three sessions. */
export function wideRows({
  pairs = 24,
  therapists = 8,
  client = [5, 48] as Range,
  therapist = [5, 48] as Range,
  answers = [1, 6] as Range,
  seed = 1,
} = {}): (string | number)[][] {
  const random = xoroshiro128plus(seed)
  const some = (n: number, range: Range) => Array.from({ length: n }, () => uniformInt(random, ...range))
  const profiles = Array.from({ length: therapists }, () => some(6, therapist))
  return Array.from({ length: pairs }, (_, i) => {
    const seen = i % therapists
    return [`C${i + 1}`, `T${seen + 1}`, ...some(6, client), ...profiles[seen]!, ...some(3, answers)]
  })
}

/** The settings of a study with these rows in pairs.csv. */
const SETTINGS = {
  id: 'wide',
  title: 'A study in one file',
  layout: 'dyad',
  profile_range: [0, 50],
  scales: { bond: { label: 'Bond', items: 1, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  indices: ['c-index'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

const COLUMNS = { dyad_id: 'client', client_id: 'client', therapist_id: 'therapist' }

/** What `check` finds in these rows, in a folder of its own, with settings of the study and of its file. */
export function checkedRows(
  folder: string,
  rows: readonly (readonly unknown[])[],
  settings: Readonly<Record<string, unknown>> = {},
  ofFile: Readonly<Record<string, unknown>> = {},
  head = WIDE_HEAD,
) {
  mkdirSync(folder, { recursive: true })
  const text = [head, ...rows].map((row) => row.join(',')).join('\n')
  writeFileSync(join(folder, 'pairs.csv'), `${text}\n`)
  const files = { dyads: { file: 'pairs.csv', columns: COLUMNS, ...ofFile } }
  writeFileSync(join(folder, 'study.yaml'), stringify({ ...SETTINGS, files, ...settings }))
  return check(join(folder, 'study.yaml'))
}
