import { derivedCorrelation } from '../../replication/derived-correlation.ts'
import { directionFor } from '../declared-direction.ts'
import { claimsNamed } from './claims.ts'
import type { OriginalRow } from './originals-table.ts'
import type { ReplicatingStudy } from './settings.ts'

/** Every published claim and result of the study file, with r and n where they follow from what is typed. */
export function originalRows({ original, hypothesis }: ReplicatingStudy): OriginalRow[] {
  if (!original) return []
  return [...claimed(original, hypothesis), ...typed(original.results, hypothesis)]
}

function claimed(
  { claims: name, results }: NonNullable<ReplicatingStudy['original']>,
  hypothesis: ReplicatingStudy['hypothesis'],
): OriginalRow[] {
  if (name === undefined) return []
  const { source, claims } = claimsNamed(name)
  const isTyped = results.some(({ citation }) => citation === source)
  return claims.map(({ label, claim, index: published, outcome, direction, note }) => {
    const index = published === 'unknown' ? hypothesis.index : published
    return {
      original: label,
      kind: 'claim',
      citation: source,
      claim,
      note: note ?? null,
      direction: published === 'unknown' ? directionFor(index, direction) : direction,
      published_index: published === 'unknown' ? null : published,
      index,
      outcome,
      r: null,
      n: null,
      derivation: null,
      reason: isTyped
        ? 'the claim has no figures of its own'
        : 'no number of the publication is known to this project',
    }
  })
}

function typed(
  results: NonNullable<ReplicatingStudy['original']>['results'],
  hypothesis: ReplicatingStudy['hypothesis'],
): OriginalRow[] {
  return results.map((result) => ({
    original: result.label,
    kind: 'result',
    citation: result.citation,
    claim: null,
    note: null,
    direction: result.direction,
    published_index: result.index ?? null,
    index: result.index ?? hypothesis.index,
    outcome: result.outcome ?? hypothesis.outcome,
    ...derivedCorrelation(result),
  }))
}
