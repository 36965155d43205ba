import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import {
  bounded,
  ciAfter,
  count,
  decimal,
  interval,
  level,
  pText,
  SYMBOL,
  shortest,
  testResult,
  wideInterval,
} from '../../document/apa.ts'
import { cite, cited, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import type { Study } from '../../study/study.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import type { LeadingRow } from './table.ts'

/** The estimate with its interval and test: ".38, 95% CI [.05, .72], t(28.7) = 2.33, p = .027". */
export function estimateText(row: LeadingRow, study: Study): Text {
  const ci = ciAfter(interval(row.conf_low, row.conf_high), study.confidence)
  if (row.estimator === 'mixed-model')
    return [`${bounded(row.estimate)}${ci}, `, ...testResult('t', row.df, row.t, row.p)]
  const size = study.hypothesis.method === 'kendall' ? '' : `(${row.n - 2})`
  return [...SYMBOL[study.hypothesis.method], `${size} = ${bounded(row.estimate)}${ci}, `, ...pText(row.p)]
}

/** What the estimate says of one association, as a sentence without its full stop. */
export function associationSentence(row: LeadingRow, study: Study): Text {
  const outcome = outcomeLabel(study, row.outcome).toLowerCase()
  const { title, direction } = indexNamed(row.index)
  const index = titleInText(row.index)
  if (row.estimator === 'correlation')
    return [`${capital(index)} and early ${outcome} correlated at `, ...estimateText(row, study)]
  const unit = study.hypothesis.method === 'pearson' ? 'SD' : 'SD of ranks'
  const side = row.estimate! < 0 ? 'lower' : 'higher'
  const more = direction === 'distance' ? `a larger ${title} (a distance)` : `a higher ${title}`
  return [
    `Clients whose pair had ${more} by 1 `,
    { em: unit },
    ` rated early ${outcome} ${bounded(Math.abs(row.estimate!))} `,
    { em: unit },
    ` ${side}, ${coefficient(row)}${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}, `,
    ...testResult('t', row.df, row.t, row.p),
  ]
}

/** The coefficient with its sign before its interval, where words such as "lower" have taken its sign away. */
export const coefficient = ({ estimate }: LeadingRow) => (estimate! < 0 ? `β = ${bounded(estimate)}, ` : '')

/** The association in points of both scales, for Pearson's measure: "0.6 points of bond for 5 points of the C index". */
export function scalePoints(row: LeadingRow, study: Study): Text {
  if (row.slope === null || study.hypothesis.method !== 'pearson') return []
  const [low, high] = indexNamed(row.index).range
  if (low === null || high === null) return []
  const step = high - low >= 10 ? 5 : high - low >= 4 ? 1 : (high - low) / 4
  const ci =
    row.slope_low === null
      ? ''
      : `, ${level(study.confidence)} CI ${wideInterval(...ordered(row.slope_low * step, row.slope_high! * step))},`
  return [
    ` In scale points, the slope was ${decimal(row.slope * step)} points of ${outcomeLabel(study, row.outcome).toLowerCase()}${ci} for ${shortest(step)} ${step === 1 ? 'point' : 'points'} of the ${titleInText(row.index)}.`,
  ]
}

const ordered = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a])

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How associations were estimated, and why so. */
export function modelText({ estimator, therapists, reason }: LeadingRow, study: Study): Text {
  switch (estimator) {
    case 'mixed-model':
      return [
        'Because therapists saw several clients, associations were estimated by linear mixed models with a random intercept for the therapist (REML; ',
        cite('bates-maechler-bolker-walker-2015'),
        '), tested with the standard errors and degrees of freedom of ',
        cited('kenward-roger-1997'),
        '. Coefficients (β) are standardised by the ',
        { em: 'SD' },
        's of both variables over all pairs.',
      ]
    case 'correlation':
      if (study.therapists === 'unknown')
        return [
          `${whyIndependentSentence(study)} Correlations were used; if therapists saw several of these clients, their intervals are too narrow and their `,
          { em: 'p' },
          ' values too small.',
        ]
      return [
        `Each of the ${count(therapists)} therapists saw one client, so that pairs are independent and correlations were used.`,
      ]
    case 'none':
      return [`No estimate of the primary association can be relied on: ${reason}.`]
  }
}
