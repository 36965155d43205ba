import { coefficient, estimateText } from '../../analyses/leading/words.ts'
import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, interval, inWords, level, pText, testResult } from '../../document/apa.ts'
import type { Text } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import type { Decision } from './decision.ts'
import { ratingOf } from './rating-words.ts'
import type { HypothesisResults } from './results.ts'
import { influenceTexts, missingTexts, sizeTexts } from './robustness-words.ts'
import { sourceTexts } from './source-words.ts'

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
    ` ${leading.estimate! > 0 ? 'higher' : 'lower'}, ${coefficient(leading)}${level(study.confidence)} CI ${interval(leading.conf_low, leading.conf_high)}, `,
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
