import type { Artefact, Column, RowOf } from '../../artefacts/artefact.ts'
import type { Input, Provenance } from '../../artefacts/provenance.ts'
import type { Reading } from '../../artefacts/reading.ts'
import type { Sources } from '../../intake/study-tables.ts'
import type { Problem } from '../../problems.ts'

/** The purpose of each stage, in the order of the stages. */
export const PURPOSES = {
  load: 'read and check the files of the study',
  score: 'give every person a Holland code and every pair its early ratings',
  match: 'compute the congruence indices of every pair',
  correlate: 'correlate congruence with the early ratings',
  draw: 'draw the figures',
  report: 'write the report',
} as const

export type StageName = keyof typeof PURPOSES

export const STAGE_NAMES = Object.keys(PURPOSES) as readonly StageName[]

/** The input of a stage: the plan, the files, and the tables of earlier stages. */
export interface StageInput extends Reading {
  readonly sources: Sources
  /** The files that the results are computed from, as the report lists them. */
  readonly inputs: readonly Input[]
  /** What the results are made with, as the report says it. */
  readonly software: Provenance['software']
  /** True if people and pairs have pseudonyms. */
  readonly deidentified: boolean
  /** A file written by an earlier stage, such as figures/scatter.svg. */
  file(path: string): Uint8Array
}

/** A table that a stage reads or writes; the columns of some tables depend on the study. */
export type TableFile = Pick<Artefact, 'file'>

/** Rows ready to be written, with the artefact they belong to. */
export interface Rows {
  readonly artefact: Artefact
  readonly rows: readonly RowOf<Artefact>[]
}

/** The output of a stage. Stages do not use the disk; run-stage.ts reads and writes the files. */
export interface StageOutput {
  readonly tables?: readonly Rows[]
  /** Other files by their path in the study's folder. */
  readonly files?: ReadonlyMap<string, Uint8Array>
  readonly warnings?: readonly Problem[]
}

/** One step from the researcher's files to the report: a pure function that declares what it reads and writes. */
export interface Stage {
  readonly name: StageName
  readonly reads: readonly TableFile[]
  /** The source of the other files that it reads. */
  readonly readsFilesOf: StageName | 'study' | null
  readonly writes: readonly TableFile[]
  /** The other files that it writes, in words. */
  readonly writesFiles: string | null
  make(given: StageInput): StageOutput | Promise<StageOutput>
}

/** Binds rows to their artefact, so that the compiler checks every column. */
export function rowsOf<C extends Record<string, Column>>(
  artefact: Artefact<C>,
  rows: readonly RowOf<Artefact<C>>[],
): Rows {
  return { artefact, rows: rows as readonly RowOf<Artefact>[] }
}
