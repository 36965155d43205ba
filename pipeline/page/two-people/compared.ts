import type { ExplainedIndex } from '../../commands/explain/explained-pair.ts'
import { standingInWords } from '../../commands/explain/standing-in-words.ts'
import type { Standing } from '../../congruence/standing.ts'
import type { Code } from '../../holland/code.ts'
import { plural } from '../../sentences/plural.ts'
import type { BaseRate } from './base-rates/base-rates.ts'
import { standingAmong, type WeightedValues, weightedValues } from './base-rates/weighted-values.ts'

/** A value among those of other pairs. */
export interface Compared {
  readonly values: WeightedValues
  readonly standing: Standing | null
  /** Where it stands, as a sentence. */
  readonly words: string
}

const known = new Map<string, WeightedValues>()

/** Values of many pairs, computed once for each index and comparison. */
function valuesOf({ index }: ExplainedIndex, base: BaseRate, client: Code, therapist: Code): WeightedValues {
  const people = {
    codes: [client.length, therapist.length],
    clients: [therapist],
    therapists: [client],
    both: [],
  }
  const key = [index.id, base.id, ...people[base.id]].join()
  const before = known.get(key)
  if (before !== undefined) return before
  if (index.basis !== 'code') throw new RangeError(`no codes: ${index.id}`)
  const values = weightedValues(index, base.clients(client), base.therapists(therapist))
  known.set(key, values)
  return values
}

/** Where the value of an index of codes stands among other pairs; null for an index of scores or without a value. */
export function compared(it: ExplainedIndex, base: BaseRate, client: Code, therapist: Code): Compared | null {
  const { index, value } = it
  if (index.basis !== 'code' || value === null) return null
  const values = valuesOf(it, base, client, therapist)
  const standing = standingAmong(index, value, values)
  const short =
    values.without === 0
      ? ''
      : `; ${plural(values.without, 'pair has', 'pairs have')} no value, because a code is too short`
  if (standing === null)
    return {
      values,
      standing,
      words: `None of ${base.inWords(values.without)} has a value, because their codes are too short.`,
    }
  const words = standingInWords(standing, base.inWords(standing.pairs))
  return { values, standing, words: `${words.charAt(0).toUpperCase()}${words.slice(1)}${short}.` }
}
