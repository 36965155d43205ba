import { earlyRating } from '../../analyses/early-ratings/words.ts'
import { joined, paragraph, type Section, type Text, toTable } from '../../document/document.ts'
import { forms } from '../../document/forms.ts'
import { formsOf } from '../../document/labels.ts'
import { scoring } from '../../document/scoring.ts'
import { hollandTypes } from '../holland-types.ts'
import { authorsSay, isGiven } from '../paper.ts'
import { quoted, type Told } from '../told.ts'

/** Types, questionnaires, scoring and reliability. */
export function measures(told: Told): Section {
  const { study } = told
  const shown = quoted(told, 'table-measures')
  const asksForInstruments = formsOf(study).length === 0 || isGiven(study, 'instruments')
  return {
    id: 'measures',
    title: 'Measures',
    blocks: [
      ...hollandTypes(told),
      ...forms(study),
      paragraph(
        ...joined([
          [`${scoring(study)} ${earlyRating(study)}`],
          ...(asksForInstruments ? [authorsSay(study, 'instruments')] : []),
          ...(shown.length > 0
            ? [
                [
                  toTable('measures'),
                  ' gives levels, reliability, and correlations',
                  ...(told.prints('table-reliability')
                    ? ['; details are in ', { ref: 'table-reliability' }]
                    : []),
                  '.',
                ] as Text,
              ]
            : []),
        ]),
      ),
      ...shown,
    ],
  }
}
