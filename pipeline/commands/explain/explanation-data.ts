import type { Standing } from '../../congruence/standing.ts'
import type { ExplainedIndex } from './explained-pair.ts'
import type { ExplainedPerson } from './explained-person.ts'

/** An explained pair as plain data for `congruence explain --json`: exact numbers, keys in a fixed order. */
export function explanationData(
  explained: readonly ExplainedIndex[],
  client: ExplainedPerson,
  therapist: ExplainedPerson,
  band: number,
) {
  return {
    client: person(client),
    therapist: person(therapist),
    tie_band: band,
    remarks: [...client.remarks, ...therapist.remarks],
    indices: explained.map(({ index, group, value, reason, worked, standing, ties }) => ({
      id: index.id,
      title: index.title,
      group,
      range: { min: index.range[0], max: index.range[1] },
      direction: index.direction,
      symmetric: index.symmetric,
      value,
      reason,
      worked,
      all_pairs: standing === null ? null : place(standing),
      tie_mean: ties?.mean ?? null,
      tie_combinations: ties?.combinations ?? null,
      tie_mean_all_pairs: ties === null ? null : place(ties.standing),
    })),
  }
}

function person({ code, codeFrom, tieCodes, profile }: ExplainedPerson) {
  return { code, code_from: codeFrom, tie_codes: tieCodes, scores: profile }
}

function place({ pairs, lessCongruent, equallyCongruent, moreCongruent }: Standing) {
  return {
    pairs,
    less_congruent: lessCongruent,
    equally_congruent: equallyCongruent,
    more_congruent: moreCongruent,
  }
}
