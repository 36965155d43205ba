import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { check } from '../../pipeline/commands/check/check.ts'
import { problemLine } from '../../pipeline/problems.ts'

const PLAN = {
  id: 'small',
  title: 'A small study',
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  indices: ['c-index'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

/** The people of the study, with a column that nothing reads unless study.yaml says so. */
export const PEOPLE: readonly (readonly string[])[] = [
  ['person_id', 'role', 'code'],
  ['T1', 'therapist', 'SAI'],
  ['T2', 'therapist', 'SIA'],
  ['C1', 'client', 'SAE'],
  ['C2', 'client', 'RIA'],
  ['C3', 'client', 'ESA'],
]

const REST = {
  'dyads.csv': 'dyad_id,client_id,therapist_id\nD1,C1,T1\nD2,C2,T1\nD3,C3,T2\n',
  'ratings.csv': [
    'dyad_id,session,rater,scale,item,value',
    ...['D1', 'D2', 'D3'].flatMap((pair, k) =>
      [1, 2].map((item) => `${pair},1,client,bond,${item},${k + item}`),
    ),
    '',
  ].join('\n'),
}

/** What check says of the small study if its people are in this file, read with these settings. */
export async function saidOfPeople(
  file: string,
  bytes: Uint8Array | string,
  settings: object = {},
  plan: object = {},
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'checked-'))
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of Object.entries({ ...REST, [file]: bytes }))
      writeFileSync(join(folder, name), text)
    const files = { people: { file, ...settings } }
    writeFileSync(join(folder, 'study.yaml'), stringify({ ...PLAN, ...plan, files }))
    return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The setting that a message says to write or declare for the file, as study.yaml has it. */
export function remedyIn(line: string): object {
  const found = /(?:[Ww]rite|[Dd]eclare) ((?:\w+): .+?) (?:for this file|to give)/.exec(line)
  if (found === null) throw new Error(`no line to write in: ${line}`)
  return parse(found[1]!) as object
}
