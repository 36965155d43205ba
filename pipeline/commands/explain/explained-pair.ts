import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { pairValue } from '../../congruence/pair-value.ts'
import { type Standing, standing } from '../../congruence/standing.ts'
import { tieMean } from '../../congruence/tie-mean.ts'
import type { ExplainedPerson } from './explained-person.ts'

/** The basis of an index, by which explanations are grouped. */
export type Group = 'letters' | 'order' | 'hexagon' | 'scores'

/** One index of one pair: its value calculated step by step, or why it is undefined. */
export interface ExplainedIndex {
  readonly index: CongruenceIndex
  readonly group: Group
  readonly value: number | null
  readonly reason: string | null
  readonly worked: string | null
  /** The rank among all pairs of codes of these lengths; null for an index of scores. */
  readonly standing: Standing | null
  /** The mean over every pair of codes that ties allow; null without ties and for an index of scores. */
  readonly ties: { readonly mean: number; readonly combinations: number; readonly standing: Standing } | null
}

/** The indices for one pair. */
export function explainedPair(
  indices: readonly CongruenceIndex[],
  client: ExplainedPerson,
  therapist: ExplainedPerson,
): ExplainedIndex[] {
  return indices.map((index) => ({ ...explained(index, client, therapist), index, group: groupOf(index) }))
}

export function groupOf(index: CongruenceIndex): Group {
  if (index.basis === 'profile') return 'scores'
  if (index.usesHexagon) return 'hexagon'
  return index.usesOrder ? 'order' : 'letters'
}

function explained(
  index: CongruenceIndex,
  client: ExplainedPerson,
  therapist: ExplainedPerson,
): Omit<ExplainedIndex, 'index' | 'group'> {
  const none = (reason: string) => ({ value: null, reason, worked: null, standing: null, ties: null })
  if (index.basis === 'profile' && index.needsNorms) {
    return none('it compares people with the mean profiles of a sample, which one pair does not have')
  }
  const { value, reason } = pairValue(index, client, therapist)
  if (value === null) return none(reason)
  if (index.basis === 'profile') {
    const worked = index.worked(client.profile!, therapist.profile!)
    return { value, reason, worked, standing: null, ties: null }
  }
  const place = (at: number) => standing(index, at, client.code, therapist.code)
  const combinations = client.tieCodes.length * therapist.tieCodes.length
  const mean = combinations > 1 ? tieMean(index, client.tieCodes, therapist.tieCodes) : null
  return {
    value,
    reason,
    worked: index.worked(client.code, therapist.code),
    standing: place(value),
    ties: mean === null ? null : { mean, combinations, standing: place(mean) },
  }
}
