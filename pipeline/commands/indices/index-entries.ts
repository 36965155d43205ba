import { chanceDistribution } from '../../congruence/chance-distribution.ts'
import type { CodeIndex, CongruenceIndex } from '../../congruence/congruence-index.ts'
import { count, decimal, shortest } from '../../document/apa.ts'
import { sourceText } from '../../document/references/bibliography.ts'
import type { Code } from '../../holland/code.ts'
import { needsInWords, PRINTED_DIGITS, rangeInWords } from './index-in-words.ts'

/** The values of an index are listed only if there are at most this many. */
const LISTED_VALUES = 40

/** Words for the confidence that the definition is the published one. */
const CONFIDENCE: Readonly<Record<CongruenceIndex['confidence'], string>> = {
  certain: 'certain: the published definition',
  likely: 'likely: the published definition as far as it could be checked',
  reconstructed: 'reconstructed: parts of the published definition are inferred',
  project: 'defined in this project',
}

/** Everything about one index in words: definition, rules, properties, distribution, sources, examples. */
export function indexEntries(index: CongruenceIndex): readonly (readonly [string, readonly string[]])[] {
  return [
    ['Definition', [index.definition]],
    ['Rules', (index.rules ?? []).map(({ value, when }) => `${value}: ${when}`)],
    ['Needs', [`${needsInWords(index)} of both people${looksAt(index)}`]],
    ['Range', [`${rangeInWords(index)}, ${goodEnd(index)}`]],
    ['Roles', [roles(index)]],
    ['Level', [index.level]],
    ['Undefined if', index.basis === 'profile' && index.undefinedWhen ? [index.undefinedWhen] : []],
    ['Variant', index.variant ? [index.variant] : []],
    ['Confidence', [CONFIDENCE[index.confidence]]],
    ['All pairs', index.basis === 'code' ? allPairs(index) : []],
    ['Source', index.source.map(sourceText)],
    ['Examples', workedExamples(index)],
  ]
}

function looksAt(index: CongruenceIndex): string {
  if (index.basis === 'profile' && index.needsNorms) return ', and the mean profiles of their sample'
  const uses = [
    ...(index.basis === 'code' && index.usesOrder ? ['their order'] : []),
    ...(index.usesHexagon ? ['the hexagon'] : []),
  ]
  return uses.length === 0 ? '' : `; uses ${uses.join(' and ')}`
}

const goodEnd = ({ direction }: CongruenceIndex) =>
  direction === 'similarity' ? 'a similarity: higher is more congruent' : 'a distance: 0 is most congruent'

function roles(index: CongruenceIndex): string {
  if (index.basis === 'profile' && index.describesOnly) {
    return `describes the ${index.describesOnly} only, not the pair`
  }
  return index.symmetric
    ? 'symmetric: swapping client and therapist does not change the value'
    : 'asymmetric: swapping client and therapist can change the value'
}

/** The distribution over all pairs: moments, and every value with its number of pairs. */
function allPairs(index: CodeIndex): string[] {
  const { pairs, mean, sd, skewness, excessKurtosis, changedBySwapping, counts } = chanceDistribution(index)
  const values = counts.map(({ value, count: n }) => `${shortest(value, PRINTED_DIGITS)}:${count(n)}`)
  return [
    `${count(pairs)} pairs of three-letter codes, exactly: M = ${shortest(mean)}, SD = ${decimal(sd)}, ` +
      `skewness ${decimal(skewness)}, excess kurtosis ${decimal(excessKurtosis)}; ` +
      `${count(changedBySwapping)} change when roles are swapped`,
    values.length > LISTED_VALUES
      ? `${values.length} different values`
      : `pairs by value: ${values.join(' ')}`,
  ]
}

function workedExamples(index: CongruenceIndex): string[] {
  if (index.basis === 'code') {
    return index.examples.map(
      ({ client, therapist }) =>
        `${client} and ${therapist}: ${index.worked(client as Code, therapist as Code)}`,
    )
  }
  return index.examples.map(
    ({ client, therapist, norms }) =>
      `${client.join(' ')} and ${therapist.join(' ')}: ${index.worked(client, therapist, norms)}`,
  )
}
