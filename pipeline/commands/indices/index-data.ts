import { chanceDistribution } from '../../congruence/chance-distribution.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { citationText, sourceText } from '../../document/references/bibliography.ts'
import type { Code } from '../../holland/code.ts'

/**
 * Everything about an index as plain data for `congruence indices --json`. Every index has the same keys in the same
 * order; null if a key does not apply. Numbers are exact.
 */
export async function indexData(index: CongruenceIndex) {
  const ofCodes = index.basis === 'code' ? index : null
  const ofProfiles = index.basis === 'profile' ? index : null
  return {
    id: index.id,
    title: index.title,
    meaning: index.meaning,
    definition: index.definition,
    rules: index.rules?.map(({ value, when }) => ({ value, when })) ?? null,
    basis: index.basis,
    letters: ofCodes?.letters ?? null,
    accepts_shorter: ofCodes === null ? null : ofCodes.acceptsShorter === true,
    uses_order: ofCodes?.usesOrder ?? null,
    uses_hexagon: index.usesHexagon,
    needs_sample: ofProfiles === null ? false : ofProfiles.needsNorms === true,
    describes_only: ofProfiles?.describesOnly ?? null,
    range: { min: index.range[0], max: index.range[1] },
    direction: index.direction,
    symmetric: index.symmetric,
    level: index.level,
    undefined_when: ofProfiles?.undefinedWhen ?? null,
    variant: index.variant ?? null,
    confidence: index.confidence,
    sources: await Promise.all(
      index.source.map(async (id) => ({
        id,
        citation: citationText(id),
        reference: sourceText(id),
      })),
    ),
    examples: workedExamples(index),
    all_pairs: ofCodes === null ? null : allPairs(chanceDistribution(ofCodes)),
  }
}

/** The examples of an index with their steps. `digits`: the printed decimals of a published value; null for others. */
function workedExamples(index: CongruenceIndex) {
  if (index.basis === 'code') {
    return index.examples.map(({ client, therapist, value, digits }) => ({
      client,
      therapist,
      norms: null,
      value,
      digits: digits ?? null,
      worked: index.worked(client as Code, therapist as Code),
    }))
  }
  return index.examples.map(({ client, therapist, norms, value, digits }) => ({
    client,
    therapist,
    norms: norms ?? null,
    value,
    digits: digits ?? null,
    worked: index.worked(client, therapist, norms),
  }))
}

function allPairs(chance: ReturnType<typeof chanceDistribution>) {
  const { pairs, min, max, mean, variance, sd, skewness, excessKurtosis, changedBySwapping, counts } = chance
  return {
    pairs,
    min,
    max,
    mean,
    variance,
    sd,
    skewness,
    excess_kurtosis: excessKurtosis,
    changed_by_swapping: changedBySwapping,
    counts: counts.map(({ value, count }) => ({ value, pairs: count })),
  }
}
