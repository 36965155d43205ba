import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, level, SYMBOL } from '../../document/apa.ts'
import { type Block, paragraph, type Text, toTable } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { plural } from '../../sentences/plural.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import { type Found, foundOfHypotheses } from './found.ts'
import { bootstrapText, fewTherapists, fisherText } from './intervals-text.ts'
import { likeness } from './likeness.ts'
import { permutationText } from './permutations-text.ts'
import { robustnessTable } from './report-table.ts'
import type { Results } from './table.ts'

/** The correlations without a normal distribution, and with therapists in place of pairs where clients share them. */
export function robustnessBlocks(results: Results): Block[] {
  const found = foundOfHypotheses(results)
  const nested = found.some((it) => it.nested)
  return [
    ...opening(results, nested),
    ...found.map((it) => paragraph(...hypothesisText(it, results))),
    paragraph('The other indices and outcomes are in ', toTable('robustness'), '.'),
    robustnessTable(results, nested),
  ]
}

const NESTED =
  'These results describe the plain correlation, not the estimate that conclusions rest on. ' +
  'Resampling whole therapists keeps the clients of a therapist together; Fisher’s interval and resampled pairs take them as ' +
  'independent and stand here for comparison. In a permutation within therapists, ratings change places among the ' +
  'clients of one therapist. Whatever differs between therapists stays as it is, and with it a part of the ' +
  'correlation, which is why the correlation is compared with its mean over the orders rather than with zero. Between ' +
  'therapists, all ratings of a therapist change places with those of another who has equally many clients; this ' +
  'holds fixed what differs among the clients of a therapist.'

function opening({ study, leading }: Results, nested: boolean): Block[] {
  if (!nested)
    return [
      paragraph(
        `${whyIndependentSentence(study)} Neither the bootstrap nor the permutation test needs a normal distribution.`,
      ),
    ]
  const { index, outcome } = study.hypothesis
  const lead = leading.find((row) => row.index === index && row.outcome === outcome)
  return [
    ...(lead?.estimator === 'none' && lead.reason !== null
      ? ([
          {
            kind: 'paragraph',
            tone: 'notice',
            text: [
              `No estimate leads: ${lead.reason}. What follows describes this sample and decides nothing.`,
            ],
          },
        ] as const)
      : []),
    paragraph(NESTED),
  ]
}

function hypothesisText(found: Found, results: Results): Text {
  const { study, caseload } = results
  const { association, nested, therapists } = found
  const { index, outcome, n, estimate, method, reason } = association
  const title = titleInText(index)
  const about = `${title.charAt(0).toUpperCase()}${title.slice(1)} with ${outcomeLabel(study, outcome).toLowerCase()}`
  if (estimate === null) return [`${about}: the correlation is not defined, because ${reason}.`]
  const told = {
    alpha: significanceLevel(study.confidence),
    areOrdersWithheld: isCaseloadWithheld(caseload, study.privacy.fewest_clients),
  }
  const start: Text = [
    `${about} (${plural(n, 'pair')}${nested ? `, ${plural(therapists, 'therapist')}` : ''}): `,
    ...SYMBOL[method],
    ` = ${bounded(estimate)}, ${level(study.confidence)} interval ${fisherText(found)} by Fisher’s `,
    { em: 'z' },
    '. ',
    bootstrapText(found, 'pair'),
  ]
  if (!nested)
    return [
      ...start,
      ' ',
      ...permutationText(found, 'pairs', 'With ratings of any pairs changing places', told),
    ]
  return [
    ...start,
    likeness(results, found),
    ` ${bootstrapText(found, 'therapist')}${fewTherapists(found)} `,
    ...permutationText(found, 'within-therapist', 'Within therapists', told),
    ' ',
    ...permutationText(found, 'therapist-blocks', 'Between therapists', told),
  ]
}
