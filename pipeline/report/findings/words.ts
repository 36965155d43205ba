import { intervalBeside } from '../../analyses/equivalence/words.ts'
import { estimateText } from '../../analyses/leading/words.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, declared, interval, inWords, level, pText, testResult } from '../../document/apa.ts'
import { listed, type Text } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import { type Decision, sidesOf } from './decision.ts'
import type { FindingsResults, HypothesisResults } from './results.ts'

/** The finding of one hypothesis, one text a sentence, in the order in which they are read. */
export function findingTexts(decision: Decision, results: HypothesisResults, study: Study): Text[] {
  return [
    associationText(decision, results, study),
    ...verdictTexts(decision, results, study),
    ...sourceTexts(decision, results, study),
    ...unknownTherapistsTexts(decision, study),
    ...influenceTexts(decision, results),
    ...sizeTexts(decision, results, study),
    ...missingTexts(decision, results, study),
  ]
}

const ratingOf = (study: Study, outcome: string) => `early ${outcomeInText(study, outcome)}`

/** The estimate of one hypothesis, or why there is none. */
export function associationText(
  { association: kind }: Decision,
  { leading }: HypothesisResults,
  study: Study,
): Text {
  const { index, outcome } = leading
  const rating = ratingOf(study, outcome)
  if (kind === 'inseparable')
    return [
      `Whether ${rating} is related to congruence (${titleInText(index)}) cannot be told apart from differences between therapists: only ${inWords(leading.therapists)} ${leading.therapists === 1 ? 'therapist' : 'therapists'} saw these ${inWords(leading.n)} clients, and at least ${inWords(study.nesting.fewest_therapists)} are needed. No conclusion is drawn.`,
    ]
  if (kind === 'undefined')
    return [
      `The association of congruence (${titleInText(index)}) with ${rating} could not be estimated: ${leading.reason}.`,
    ]
  if (kind === 'gated')
    return [
      `The second hypothesis (${titleInText(index)} and ${rating}) was not tested, because the first was not supported.`,
    ]
  if (kind === 'not-supported')
    return [
      `Congruence (${titleInText(index)}) was not significantly related to ${rating}, `,
      ...effect(leading, study),
      '.',
    ]
  const closer = indexNamed(index).direction === 'distance' ? leading.estimate! < 0 : leading.estimate! > 0
  const start = `More congruent pairs had ${closer ? 'higher' : 'lower'} ratings of ${rating}`
  if (leading.estimator === 'correlation') return [`${start}, `, ...effect(leading, study), '.']
  const unit = study.hypothesis.method === 'pearson' ? 'SD' : 'SD of ranks'
  return [
    `${start}: a ${titleInText(index)} that was higher by 1 `,
    { em: unit },
    ` went with ratings that were ${bounded(Math.abs(leading.estimate!))} `,
    { em: unit },
    ` ${leading.estimate! > 0 ? 'higher' : 'lower'}, ${level(study.confidence)} CI ${interval(leading.conf_low, leading.conf_high)}, `,
    ...testResult('t', leading.df, leading.t, leading.p),
    '.',
  ]
}

function effect(leading: HypothesisResults['leading'], study: Study): Text {
  return leading.estimator === 'mixed-model'
    ? ['β = ', ...estimateText(leading, study)]
    : estimateText(leading, study)
}

/** What the estimate says of the hypothesis; nothing if there is none. */
export function verdictTexts(
  { association: kind, source: from }: Decision,
  results: HypothesisResults,
  study: Study,
): Text[] {
  const { direction } = results
  const corrected = correctedText(results)
  const sign = direction === 'either' ? 'an association' : `a ${direction} association`
  switch (kind) {
    case 'supported':
      return from === 'main-effect'
        ? [
            [
              `The association is ${direction === 'either' ? 'significant' : `${direction}, as predicted`}`,
              ...corrected,
              '.',
            ],
          ]
        : [[`This supports the hypothesis of ${sign}`, ...corrected, '.']]
    case 'opposite':
      return [[`This is the opposite of the hypothesis of ${sign}`, ...corrected, '.']]
    case 'not-supported':
      return [
        [
          `The data do not support the hypothesis of ${sign} at the ${level(significanceLevel(study.confidence))} level`,
          ...corrected,
          study.hypothesis.smallest_effect === undefined ? '; they do not show that there is none.' : '.',
        ],
      ]
    default:
      return []
  }
}

/** The same where the estimate does not stand before it: with the name of the association. */
export function namedVerdictTexts(decision: Decision, results: HypothesisResults, study: Study): Text[] {
  const { index, outcome, estimate } = results.leading
  const subject = `The association of the ${titleInText(index)} with ${ratingOf(study, outcome)} was`
  const sign = results.direction === 'either' ? 'significant' : estimate! > 0 ? 'positive' : 'negative'
  switch (decision.association) {
    case 'supported':
      return [
        [
          `${subject} ${sign}${results.direction === 'either' ? '' : ', as predicted'}`,
          ...correctedText(results),
          '.',
        ],
      ]
    case 'opposite':
      return [
        [
          `${subject} ${sign}, against the hypothesis of a ${results.direction} association`,
          ...correctedText(results),
          '.',
        ],
      ]
    default:
      return verdictTexts(decision, results, study)
  }
}

/** The p that decides, where it is corrected for a second hypothesis. */
function correctedText({ leading }: HypothesisResults): Text {
  return leading.p_decision !== null && leading.p_decision !== leading.p
    ? [' (corrected for two hypotheses, ', ...pText(leading.p_decision), ')']
    : []
}

/** Whether it is match or a main effect; nothing where this is not asked. */
export function sourceTexts(
  { source: from, association }: Decision,
  { match, leading }: HypothesisResults,
  study: Study,
): Text[] {
  if (from === null || match === null) return []
  const rating = ratingOf(study, leading.outcome)
  const part = (name: 'unique' | 'client' | 'therapist'): Text => {
    const it = match[name]
    return it === null
      ? []
      : [
          `β = ${bounded(it.estimate)}, ${level(study.confidence)} CI ${interval(it.low, it.high)}, `,
          ...pText(it.p),
        ]
  }
  const about = sidesOf(match, leading).map((side) =>
    side === 'therapist'
      ? 'how typical the therapist is of all clients'
      : 'how typical the client is of all therapists',
  )
  switch (from) {
    case 'match':
      return [
        [
          association === 'opposite'
            ? `What is unique to the pair was related to ${rating} in the same way, `
            : `Match was shown: what is unique to the pair was related to ${rating}, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'both':
      return [
        [
          `Match was shown, and a main effect besides: what is unique to the pair was related to ${rating}, `,
          ...part('unique'),
          `; so was ${listed(about)}.`,
        ],
      ]
    case 'match-only':
      return [[`What is unique to the pair was nevertheless related to ${rating}, `, ...part('unique'), '.']]
    case 'main-effect':
      return [
        [
          `A main effect was shown, and match was not: ${rating} was related to ${listed(about)}; what is unique to the pair was not significantly related to it, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'unclear':
      return [
        [
          'Whether it is match or a main effect of one side is not decided: what is unique to the pair had ',
          ...part('unique'),
          '.',
        ],
      ]
  }
}

/** What an estimate leaves open if nobody knows which pairs had the same therapist. */
function unknownTherapistsTexts({ association: kind }: Decision, { therapists }: Study): Text[] {
  const isEstimated = kind === 'supported' || kind === 'opposite' || kind === 'not-supported'
  if (therapists === 'named' || !isEstimated) return []
  return [
    [
      'Who the therapists were is not known: pairs were taken as independent, and match could not be told apart from what is due to the therapist.',
    ],
  ]
}

/** Whether a significant result holds without single therapists. */
export function influenceTexts(
  { influence: kind }: Decision,
  { withoutTherapists: row, leading }: HypothesisResults,
): Text[] {
  if (kind === null || row === null) return []
  const unit = leading.estimator === 'correlation' ? 'pair' : 'therapist'
  const range = `between ${bounded(row.lowest)} and ${bounded(row.highest)}`
  return kind === 'holds'
    ? [[`The result holds without any one of the ${count(row.units)} ${unit}s (estimates ${range}).`]]
    : [
        [
          `The result depends on single ${unit}s: without each in turn the estimate lies ${range} and is significant in ${count(row.significant!)} of ${count(row.units)} cases.`,
        ],
      ]
}

/** How large the association is against the smallest of interest. */
export function sizeTexts(
  { size: kind, association: found }: Decision,
  { equivalence }: HypothesisResults,
  study: Study,
): Text[] {
  const bound = study.hypothesis.smallest_effect
  if (kind === null || bound === undefined || equivalence === null) return []
  const { equivalence_low: low, equivalence_high: high } = equivalence
  const ci = `${level(1 - 2 * (1 - study.confidence))} CI ${intervalBeside(bound, low, high)}`
  const smallest = `the smallest association of interest (±${declared(bound)}; ${ci})`
  if (kind === 'negligible') return [[`The association is smaller than ${smallest}.`]]
  if (kind === 'undecided')
    return [[`Whether the association is smaller or larger than ${smallest} is undecided.`]]
  return kind === 'relevant' && found === 'supported' ? [[`The association is larger than ${smallest}.`]] : []
}

/** That many pairs lack a value, where they do. */
export function missingTexts(
  { missing: kind }: Decision,
  { flow, leading }: HypothesisResults,
  study: Study,
): Text[] {
  if (kind === null) return []
  const lack = flow.kept - flow.pairs
  return [
    [
      `Of ${count(flow.kept)} pairs, ${inWords(lack)} ${lack === 1 ? 'lacks' : 'lack'} ${ratingOf(study, leading.outcome)} or congruence and ${lack === 1 ? 'is' : 'are'} not in this estimate, which may therefore differ from that of all pairs.`,
    ],
  ]
}

/** How many of the other associations are significant after correction, and which. */
export function exploratoryText({ exploratory, hypotheses }: FindingsResults, study: Study): Text | null {
  const tested = exploratory.filter(({ p_adjusted: p }) => p !== null)
  if (tested.length === 0) return null
  const below = tested.filter(({ p_adjusted: p }) => p! < significanceLevel(study.confidence))
  const family = tested.length + hypotheses.filter(({ leading }) => leading.p_adjusted !== null).length
  const others =
    tested.length === 1 ? 'the other association' : `the other ${inWords(tested.length)} associations`
  const named = below
    .slice(0, NAMED)
    .map(
      (row) =>
        `${titleInText(row.index)} with ${outcomeInText(study, row.outcome)} (${bounded(row.estimate)})`,
    )
  const more = below.length > NAMED ? [...named, `${inWords(below.length - NAMED)} more`] : named
  return [
    below.length === 0
      ? `Of ${others}, which are exploratory, none was significant after Holm correction over ${count(family)} tests.`
      : `Of ${others}, which are exploratory, ${inWords(below.length)} ${below.length === 1 ? 'was' : 'were'} significant after Holm correction over ${count(family)} tests: ${listed(more)}.`,
  ]
}

/** More than so many are counted and not named. */
const NAMED = 4

/** Where the hypothesis was declared. */
export function registrationText({ registration, second_hypothesis: second }: Study): string {
  const which = second === undefined ? 'this as the primary hypothesis' : 'the hypotheses and their order'
  return registration === undefined
    ? `The study file names ${which}; no preregistration was reported.`
    : `The study file names ${which}; the registration is given as ${registration}.`
}
