import type {
  FilesSeen,
  KnownInstrument,
  PairMeaning,
  PairsSeen,
  Problem,
  ValueSummary,
} from '../../api/study.ts'
import type { HelperWanted } from '../../host/helpers.browser.ts'
import type { GroupLine } from '../../problem-groups.ts'
import type { StageName } from '../../stages/run/stage.ts'
import type { Understood } from '../../stages/understood/understood.ts'

export type { FileSeen, FilesSeen, KnownInstrument, PairMeaning, PairsSeen } from '../../api/study.ts'

/** A file that was picked, dropped or pasted. `name` is how study.yaml and messages name it. A `File` is one as it is. */
export interface GivenFile {
  readonly name: string
  readonly content: Blob
}

export interface PairsToCompute {
  readonly file: GivenFile
  /** The column of each meaning, by its name in the file. Null: the columns are named as `congruence compute` wants. */
  readonly columns: Partial<Readonly<Record<PairMeaning, string>>> | null
  /** Ids of the indices; null for all that the columns allow. */
  readonly indices: readonly string[] | null
  /** One row for each pair and index. */
  readonly long: boolean
  /** A row that cannot be used: refuse the file, or leave the row out and say so. */
  readonly onError: 'stop' | 'skip'
}

export interface PairsComputed {
  /** The table, with the bytes that `congruence compute` writes; null if the file was refused. */
  readonly csv: Blob | null
  readonly pairs: number
  readonly leftOut: number
  readonly indices: readonly string[]
  /** The values of each index over all rows. */
  readonly summary: readonly ValueSummary[]
  /** The first rows of the table for the page, cells as text, with their header. */
  readonly header: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
  /** Sentences about codes in unusual notation, ties, refusal: what `congruence compute` prints. */
  readonly lines: readonly string[]
  /** The problems of rows; the first 1000. */
  readonly problems: readonly Problem[]
}

/** study.yaml with the files that it names. */
export interface StudyGiven {
  /** The text of study.yaml. */
  readonly study: Blob | string
  readonly files: readonly GivenFile[]
}

export interface StudyChecked {
  readonly problems: readonly Problem[]
  /** The problems as `congruence check` prints them; `severity` is null for a line that continues the one before. */
  readonly lines: readonly GroupLine[]
  /** What was understood; null if there are errors. */
  readonly understood: Understood | null
  /** The same in words, as `congruence check` prints it. */
  readonly understoodText: string | null
}

export interface StudyMade {
  readonly id: string
  /** The report, one page of HTML, to be shown in a frame. */
  readonly report: string
  /** The folder of results as a zip archive. */
  readonly zip: Blob
  /** Each file of it by its path, such as `artefacts/associations.csv`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The main findings, as `congruence run` prints them. */
  readonly findings: readonly string[]
  readonly warnings: readonly Problem[]
  readonly lines: readonly GroupLine[]
}

interface StageProgress {
  readonly stage: StageName
  /** What the stage does, in words. */
  readonly purpose: string
  /** The stage's place among the stages, from 0, and their number. */
  readonly at: number
  readonly of: number
}

export interface PairsProgress {
  /** Bytes read, of all. */
  readonly at: number
  readonly of: number
  readonly pairs: number
}

/** What the worker can be asked: what it is given, what it makes of that, and what it tells meanwhile. */
export interface Work {
  'see-pairs': { given: GivenFile; made: PairsSeen; progress: never }
  'compute-pairs': { given: PairsToCompute; made: PairsComputed; progress: PairsProgress }
  'see-files': { given: readonly GivenFile[]; made: FilesSeen; progress: never }
  /** The text of a study.yaml with these settings, and back. */
  'study-text': { given: Readonly<Record<string, unknown>>; made: string; progress: never }
  'study-settings': { given: string; made: Readonly<Record<string, unknown>>; progress: never }
  /** The licences of all that the page is made of. */
  licences: { given: null; made: string; progress: never }
  instruments: { given: null; made: readonly KnownInstrument[]; progress: never }
  'check-study': { given: StudyGiven; made: StudyChecked; progress: never }
  'run-study': { given: StudyGiven; made: StudyMade; progress: StageProgress }
}

/** The name of the file with the licences among what comes with the program. */
export const LICENCES = 'licences.txt'

export type WorkName = keyof Work

/** The first message to the worker: what comes with the program, by its path in the project. */
export interface Shipment {
  readonly shipped: ReadonlyMap<string, Uint8Array>
}

/** What the worker is asked. */
export interface Request<N extends WorkName = WorkName> {
  readonly id: number
  readonly name: N
  readonly given: Work[N]['given']
}

/** To the worker, and to a helper, which is a worker that got a port first. */
export type Post = Shipment | HelperWanted | Request

/** Why something could not be done: problems of the files, or a sentence that says what to do. */
export interface Refusal {
  readonly sentence: string
  readonly problems: readonly Problem[]
  readonly lines: readonly GroupLine[]
}

/** From the worker: any number of `progress`, then one of the others. */
export type Answer<N extends WorkName = WorkName> = { readonly id: number } & (
  | { readonly progress: Work[N]['progress'] }
  | { readonly made: Work[N]['made'] }
  | { readonly refused: Refusal }
)
