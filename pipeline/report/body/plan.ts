import { leading } from '../../analyses/leading/table.ts'
import { modelText } from '../../analyses/leading/words.ts'
import { missingData } from '../../analyses/participants/section.ts'
import { detectableText } from '../../analyses/power/section.ts'
import { power } from '../../analyses/power/table.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { declared, level } from '../../document/apa.ts'
import { cite, joined, paragraph, type Section, type Text } from '../../document/document.ts'
import { outcomeInText } from '../../document/labels.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import type { Study } from '../../study/study.ts'
import { registrationText } from '../findings/registration-words.ts'
import { authorsSay, isGiven } from '../paper.ts'
import type { Told } from '../told.ts'

/** Hypotheses, models, levels, missing data, and what the sample could detect. */
export function plan(told: Told): Section {
  const { study, rows } = told
  const primary = rows(leading).find(({ role }) => role === 'primary')!
  const asked = rows(power).find(({ role }) => role === 'primary')
  const registered = study.registration !== undefined || isGiven(study, 'deviations')
  return {
    id: 'plan',
    title: 'Plan of Analysis',
    blocks: [
      paragraph(
        ...joined([
          ...hypothesesText(study),
          [registrationText(study)],
          ...(registered ? [authorsSay(study, 'deviations')] : []),
        ]),
      ),
      paragraph(...joined([modelText(primary, study), levels(told), [missingData(study)]])),
      ...(asked === undefined || asked.effective_n === null
        ? []
        : [
            paragraph(
              ...detectableText(asked, study),
              ...(told.prints('table-power')
                ? [' ', { ref: 'table-power' }, ' gives the power for other correlations.']
                : []),
            ),
          ]),
    ],
  }
}

function hypothesesText(study: Study): Text[] {
  const { index, outcome, direction, smallest_effect: smallest } = study.hypothesis
  const second = study.second_hypothesis
  const related = (how: typeof direction) => (how === 'either' ? 'related' : `${how}ly related`)
  const bound =
    smallest === undefined
      ? ''
      : ` Associations between −${declared(smallest)} and ${declared(smallest)} were declared too small to matter.`
  const first = `The primary hypothesis was that the ${titleInText(index)} is ${related(direction)} to early ${outcomeInText(study, outcome)}.${bound}`
  if (second === undefined) return [[first]]
  const gate =
    second.correction === 'gate'
      ? 'it was to be tested only if the primary hypothesis was supported'
      : 'both were corrected by Holm’s method'
  return [
    [first],
    [
      `The second hypothesis was that the ${titleInText(second.index ?? index)} is ${related(second.direction)} to early ${outcomeInText(study, second.outcome)}; ${gate}.`,
    ],
  ]
}

function levels({ study, rows }: Told): Text {
  const levels = `Tests are two-sided at the ${level(significanceLevel(study.confidence))} level with ${level(study.confidence)} intervals`
  return rows(leading).some(({ p_adjusted: p }) => p !== null)
    ? [`${levels}; exploratory tests were adjusted together (`, cite('holm-1979'), ').']
    : [`${levels}.`]
}
