import type { AnalysisRow } from '../artefacts/analysis.ts'
import type { AnalysisFrame, Variable } from '../artefacts/analysis-frame.ts'
import { midranks } from '../statistics/description/midranks.ts'
import type { Study } from '../study/study.ts'

/** Pairs that a model of clients in therapists can be fitted to: each client in one of them. */
export interface NestedPairs {
  readonly rows: readonly AnalysisRow[]
  readonly therapists: readonly string[]
  /** A list for each variable that was asked for. */
  readonly values: readonly (readonly number[])[]
  /** Pairs of clients who are in another pair already: crossed with it, not nested. */
  readonly leftOut: number
}

/**
 * The pairs that have all of these variables, in the order of their identifiers. Of a client with several therapists the
 * first pair counts: pairs of one client are crossed with therapists, not nested in them.
 */
export function nestedPairs(frame: AnalysisFrame, variables: readonly Variable[]): NestedPairs {
  const { rows, values } = frame.complete(...variables)
  const places = [...rows.keys()].sort((a, b) => (rows[a]!.pair < rows[b]!.pair ? -1 : 1))
  const clients = new Set<string>()
  const kept = places.filter((place) => {
    const { client } = rows[place]!
    if (clients.has(client)) return false
    clients.add(client)
    return true
  })
  return {
    rows: kept.map((place) => rows[place]!),
    therapists: kept.map((place) => rows[place]!.therapist),
    values: values.map((column) => kept.map((place) => column[place]!)),
    leftOut: rows.length - kept.length,
  }
}

/** Whether some therapist sees more than one of these clients. */
export function isNested(therapists: readonly string[]): boolean {
  return new Set(therapists).size < therapists.length
}

/** The values as the coefficient of the hypothesis takes them: as they are, or as ranks. */
export function asCorrelated(values: readonly number[], { hypothesis }: Study): readonly number[] {
  return hypothesis.method === 'pearson' ? values : midranks(values)
}
