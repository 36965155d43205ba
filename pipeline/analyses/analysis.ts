import type { TopLevelSpec } from 'vega-lite'
import type { z } from 'zod'
import type { AnalysisRow } from '../artefacts/analysis.ts'
import type { AnalysisFrame } from '../artefacts/analysis-frame.ts'
import type { Artefact, Column, RowOf } from '../artefacts/artefact.ts'
import type { FigureWidth } from '../charts/theme.ts'
import type { Block } from '../document/document.ts'
import type { Problem } from '../problems.ts'
import type { Study } from '../study/study.ts'
import type { InR } from './in-r.ts'

/** Tables by the names under which an analysis reads or writes them. */
export type Tables = Readonly<Record<string, Artefact<Record<string, Column>>>>

/** The rows of such tables, each typed by its columns. */
type RowsIn<T extends Tables> = { readonly [K in keyof T]: readonly RowOf<T[K]>[] }

/** Settings of study.yaml by their keys; a setting that may be left out has a default or is optional. */
export type Settings = Readonly<Record<string, z.ZodType>>

/** A study with the settings of one analysis. */
export type StudyWith<S extends Settings> = Study & { readonly [K in keyof S]: z.output<S[K]> }

/** What rows are computed from: the study and the tables that the analysis needs. */
export type MaterialOf<N extends Tables, S extends Settings = Record<never, never>> = RowsIn<N> & {
  readonly study: StudyWith<S>
}

/** The pairs, for analyses of the stage correlate. */
export interface Pairs {
  /** The pairs that are analysed. */
  readonly frame: AnalysisFrame
  /** All pairs that were kept, those without some value among them. */
  readonly kept: readonly AnalysisRow[]
}

/** Those of the tables in which nobody could be recognised. */
type Aggregates<T extends Tables> = {
  readonly [K in keyof T as T[K] extends { readonly disclosure: 'aggregate' } ? K : never]: T[K]
}

/** What section and figures are written from: the tables that the analysis names in which nobody could be recognised. */
export type ResultsOf<T extends Tables, S extends Settings = Record<never, never>> = RowsIn<Aggregates<T>> & {
  readonly study: StudyWith<S>
  /** True if people and pairs have pseudonyms: neither files nor values in them may be named then. */
  readonly deidentified: boolean
}

/** The chapters of the report in which analyses are told. Their order is that of report/report.ts. */
export type ChapterId =
  | 'sample'
  | 'measures'
  | 'congruence'
  | 'nesting'
  | 'association'
  | 'match'
  | 'correlations'
  | 'matrices'
  | 'robustness'
  | 'ties'
  | 'replication'
  | 'specificity'
  | 'evidence'
  | 'sensitivity'
  | 'specification-curve'

interface AnyFigure {
  /** Its file name. */
  readonly id: string
  /** Its width in the report. */
  readonly width: FigureWidth
}

/**
 * A figure: whether single persons can be seen in it, and its Vega-Lite specification in a width; null if there is
 * nothing to show or the study does not ask for it. Rows of single pairs reach only a figure that shows persons.
 */
type Figure<R> = AnyFigure &
  (
    | { readonly shows: 'aggregates'; spec(results: R, width: FigureWidth): TopLevelSpec | null }
    | {
        readonly shows: 'persons'
        spec(results: R & Pick<Pairs, 'frame'>, width: FigureWidth): TopLevelSpec | null
      }
  )

/** Numbers that the report withholds because they could identify a therapist. */
export interface WithheldNumbers {
  readonly what: string
  /** How many numbers these are. */
  readonly of: number
}

interface Shared<N extends Tables, Q extends Tables, W extends Tables, S extends Settings> {
  readonly id: string
  /** The chapter of the report in which its blocks appear. */
  readonly chapter: ChapterId
  /** Tables that its rows are computed from. */
  readonly needs: N
  /** Further tables that its section and figures quote. */
  readonly quotes: Q
  /** Tables that it writes. A part that study.yaml does not ask for has a table without rows. */
  readonly writes: W
  readonly settings?: S
  /** Settings that contradict the rest of the study. */
  contradictions?(study: StudyWith<S>): readonly Problem[]
  /** What the report says; nothing if there is nothing to say. */
  blocks(results: ResultsOf<N & Q & W, S>): readonly Block[]
  /** A figure is drawn from all tables, and shows persons only if it says so. */
  readonly figures?: readonly Figure<MaterialOf<N & Q & W, S> & ResultsOf<N & Q & W, S>>[]
  withholds?(results: ResultsOf<N & Q & W, S>): readonly WithheldNumbers[]
  /** How R computes its tables again. */
  readonly inR?: readonly InR[]
}

type Made<W extends Tables> = RowsIn<W> | Promise<RowsIn<W>>

/** An analysis of people or of how they are paired, whose rows are computed in an early stage. */
interface EarlyAnalysis<N extends Tables, Q extends Tables, W extends Tables, S extends Settings>
  extends Shared<N, Q, W, S> {
  readonly stage: 'score' | 'match'
  rows(material: MaterialOf<N, S>): Made<W>
}

/** An analysis of the pairs that are analysed. */
interface PairAnalysis<N extends Tables, Q extends Tables, W extends Tables, S extends Settings>
  extends Shared<N, Q, W, S> {
  readonly stage: 'correlate'
  rows(material: MaterialOf<N, S> & Pairs): Made<W>
}

/** An analysis as stages and report see it: they hand it the rows of the tables that it names. */
export interface AnyAnalysis {
  readonly id: string
  readonly chapter: ChapterId
  readonly stage: 'score' | 'match' | 'correlate'
  readonly needs: Tables
  readonly quotes: Tables
  readonly writes: Tables
  readonly settings?: Settings
  contradictions?(study: Study): readonly Problem[]
  rows(material: object): Made<Tables>
  blocks(results: object): readonly Block[]
  readonly figures?: readonly Figure<object>[]
  withholds?(results: object): readonly WithheldNumbers[]
  readonly inR?: readonly InR[]
}

/**
 * Checks an analysis against its own tables and settings. This is the one cast: whoever calls the result takes the rows
 * from `needs`, `quotes` and `writes`, and the settings from study.yaml.
 */
export function analysis<
  const N extends Tables,
  const Q extends Tables,
  const W extends Tables,
  const S extends Settings = Record<never, never>,
>(it: EarlyAnalysis<N, Q, W, S> | PairAnalysis<N, Q, W, S>): AnyAnalysis {
  return it as unknown as AnyAnalysis
}
