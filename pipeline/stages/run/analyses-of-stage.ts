import { ANALYSES } from '../../analyses/analyses.ts'
import type { AnyAnalysis, Pairs, Tables } from '../../analyses/analysis.ts'
import type { Artefact, RowOf } from '../../artefacts/artefact.ts'
import type { Rows, StageInput } from './stage.ts'

type AnyRows = readonly RowOf<Artefact>[]

/** The analyses that a stage computes, with the tables that they read and write. */
export interface AnalysesOfStage {
  readonly reads: readonly Artefact[]
  readonly writes: readonly Artefact[]
  /**
   * The tables of all these analyses.
   * @param stageTables the tables that the stage itself computes
   * @param pairs the pairs, in the stage that has them
   */
  tables(given: StageInput, stageTables: readonly Rows[], pairs?: Pairs): Promise<Rows[]>
}

/**
 * The analyses of one stage. Each starts as soon as the tables it needs are ready, so that an analysis on threads runs
 * parallel to the others.
 * @param stageTables the tables that the stage itself computes
 */
export function analysesOf(stage: AnyAnalysis['stage'], stageTables: readonly Artefact[]): AnalysesOfStage {
  const analyses = ANALYSES.filter((it) => it.stage === stage)
  const writes = analyses.flatMap((it) => Object.values(it.writes))
  const written = new Set([...stageTables, ...writes].map(({ file }) => file))
  const needs = analyses.flatMap((it) => Object.values(it.needs)).filter(({ file }) => !written.has(file))
  return {
    reads: [...new Map(needs.map((table) => [table.file, table])).values()],
    writes,
    async tables(given, tables, pairs) {
      const ready = new Map<string, AnyRows>(tables.map(({ artefact, rows }) => [artefact.file, rows]))
      const results = await computed(analyses, given, ready, pairs)
      return analyses.flatMap((it, i) =>
        Object.entries(it.writes).map(([name, artefact]) => ({ artefact, rows: results[i]![name]! })),
      )
    },
  }
}

function computed(
  analyses: readonly AnyAnalysis[],
  given: StageInput,
  ready: ReadonlyMap<string, AnyRows>,
  pairs: Pairs | undefined,
) {
  const writer = new Map(
    analyses.flatMap((it) =>
      Object.entries(it.writes).map(([name, { file }]) => [file, { it, name }] as const),
    ),
  )
  const started = new Map<AnyAnalysis, Promise<Readonly<Record<string, AnyRows>>>>()
  const rowsFor = async (table: Artefact): Promise<AnyRows> => {
    const from = writer.get(table.file)
    return from ? (await rowsBy(from.it))[from.name]! : (ready.get(table.file) ?? given.rows(table))
  }
  const needed = async (tables: Tables) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(tables).map(async ([name, table]) => [name, await rowsFor(table)] as const),
      ),
    )
  const rowsBy = (it: AnyAnalysis) => {
    const known = started.get(it)
    if (known) return known
    const rows = needed(it.needs).then((tables) => it.rows({ study: given.study, ...pairs, ...tables }))
    started.set(it, rows)
    return rows
  }
  return Promise.all(analyses.map(rowsBy))
}
