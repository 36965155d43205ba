import { ROLES } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import { type FirstLook, firstLook, type Settings } from '../init/first-look.ts'
import { seenFile } from '../init/seen-file.ts'
import { PAIR_COLUMN_NAMES, type PairMeaning } from './pair-columns.ts'

/** A file of pairs before anything is computed. */
export interface PairsSeen {
  readonly columns: readonly {
    readonly name: string
    /** What the name says that the column means, such as client or therapist_R; null if it says nothing. */
    readonly meaning: PairMeaning | null
    /** True if the cells are Holland codes, whatever the name. */
    readonly isCodes: boolean
  }[]
  readonly firstRows: readonly (readonly string[])[]
  /** The number of rows; null if only the beginning of the file was read. */
  readonly rows: number | null
  /** How the file is read, in the words of study.yaml, such as { sheet: 'Pairs', header: 3 }. */
  readonly settings: Settings
}

/** A text of more bytes is not read to its end. */
const BEGINNING = 300_000
const SHOWN = 10

/**
 * What a file seems to hold that is to be read as pairs.
 * @throws StudyProblems if it cannot be read
 */
export async function seenPairs(file: string, bytes: Uint8Array): Promise<PairsSeen> {
  const isWhole = !isText(bytes) || bytes.length <= BEGINNING
  const look = await firstLook(file, isWhole ? bytes : wholeLines(bytes.subarray(0, BEGINNING)))
  const { columns, rows } = look.table
  const meanings = meaningsIn(look)
  const codes = new Set(seenFile(look).columns.flatMap((it) => (it.isCodes ? it.name : [])))
  return {
    columns: columns.map((name) => ({
      ...{ name, meaning: meanings.get(name) ?? null, isCodes: codes.has(name) },
    })),
    firstRows: rows.slice(0, SHOWN).map(({ cells }) => cells),
    rows: isWhole ? rows.length : null,
    settings: look.settings,
  }
}

/** The meanings of columns by their names: as `congruence compute` wants them, or as others write them. */
function meaningsIn(look: FirstLook): Map<string, PairMeaning> {
  const { columns } = look.table
  const meanings = new Map<string, PairMeaning>()
  for (const name of columns) if (isMeaning(name)) meanings.set(name, name)
  const { scores, codes } = seenFile(look)
  for (const role of ROLES) {
    const code = codes.find((it) => it.role === role)?.column
    const six = scores.find((it) => it.role === role)?.columns ?? []
    const found = [[code, role] as const, ...six.map((name, i) => [name, `${role}_${TYPES[i]!}`] as const)]
    for (const [name, meaning] of found)
      if (name !== undefined && ![...meanings.values()].includes(meaning)) meanings.set(name, meaning)
  }
  return meanings
}

const isMeaning = (name: string): name is PairMeaning => PAIR_COLUMN_NAMES.includes(name)

/** True if the bytes are no workbook and no SPSS file. */
const isText = (bytes: Uint8Array) => !bytes.subarray(0, 512).includes(0)

const wholeLines = (bytes: Uint8Array) => bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
