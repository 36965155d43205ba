import type { Study } from '../study/study.ts'
import type { Artefact, Column, RowOf } from './artefact.ts'

/** The plan of a study, and the rows of its tables. */
export interface Reading {
  readonly study: Study
  /** The rows of a table that was declared to be read. */
  rows<C extends Record<string, Column>>(artefact: Artefact<C>): readonly RowOf<Artefact<C>>[]
}
