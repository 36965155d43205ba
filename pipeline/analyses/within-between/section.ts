import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, interval, level, testResult } from '../../document/apa.ts'
import { type Block, cite, paragraph, type Text } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import { hypotheses } from '../hypotheses.ts'
import type { Results, WithinBetweenRow } from './table.ts'

/** Whether the association lies within therapists or between them, for each hypothesis. */
export function withinBetweenBlocks({ study, withinBetween }: Results): Block[] {
  return hypotheses(study).flatMap(({ index, outcome }) => {
    const [within, between, contextual] = withinBetween.filter(
      (row) => row.index === index && row.outcome === outcome,
    )
    if (!within || within.n === within.therapists) return []
    const about = `${titleInText(index)} with ${outcomeInText(study, outcome)}`
    if (within.estimate === null)
      return [
        paragraph(`Effects within and between therapists (${about}) are not separate: ${within.reason}.`),
      ]
    const effect = (row: WithinBetweenRow): Text => [
      `${bounded(row.standardised)}, ${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}, `,
      ...testResult('t', row.df, row.t, row.p),
    ]
    return [
      paragraph(
        `Effects within and between therapists (${about}) were separated by centring within therapists (`,
        cite('enders-tofighi-2007'),
        `). Among clients of the same therapist the standardised effect was `,
        ...effect(within),
        '; between therapists, by their mean congruence, it was ',
        ...effect(between!),
        '. The difference between the two was ',
        ...effect(contextual!),
        '.',
      ),
    ]
  })
}
