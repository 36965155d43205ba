import { bounded, count, degreesOfFreedom, interval, level, pValue } from '../../document/apa.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, paragraph, specificNote, type Text, toTable } from '../../document/document.ts'
import { outcomeInText, outcomeLabel } from '../../document/labels.ts'
import { hypotheses } from '../hypotheses.ts'
import type { Results, WayRow } from './table.ts'

const TITLES: Readonly<Record<WayRow['way'], string>> = {
  correlation: 'Correlation, pairs taken as independent',
  'mixed-model': 'Mixed model, random intercept for the therapist',
  'cluster-robust': 'Least squares with CR2 errors',
  'bootstrap-of-therapists': 'Correlation, bootstrap of therapists',
  'within-therapists': 'Within therapists',
  'between-therapists': 'Between therapists',
  'main-effects': 'Mixed model with main effects',
}

/** Each hypothesis in every way that its data have; nothing where no client shares a therapist. */
export function wayBlocks({ study, ways }: Results): Block[] {
  return hypotheses(study).flatMap(({ role, outcome }): Block[] => {
    // Without a pair there is nothing to say of a way, such as of main effects where only codes are known.
    const rows = ways.filter((row) => row.role === role && row.n > 0)
    if (rows.every(({ n, therapists }) => n === therapists)) return []
    const leader = rows.find(({ leads }) => leads === 'yes')
    const id = role === 'primary' ? 'ways' : 'ways-second'
    return [
      paragraph(
        toTable(id),
        ` gives several estimates of the association of congruence with early ${outcomeInText(study, outcome)}.`,
      ),
      {
        kind: 'table',
        id,
        title: `One Association, Several Estimates: Congruence and Early ${outcomeLabel(study, outcome)}`,
        head: [
          ['Estimate'],
          [{ em: 'n' }],
          ['Standardised'],
          [`${level(study.confidence)} CI`],
          [{ em: 'df' }],
          [{ em: 'p' }],
        ],
        rows: rows.map((row): Text[] => [
          [TITLES[row.way], ...(row.leads === 'yes' ? [{ sup: 'a' }] : [])],
          [count(row.n)],
          [bounded(row.estimate)],
          [interval(row.conf_low, row.conf_high)],
          [degreesOfFreedom(row.df)],
          [pValue(row.p)],
        ]),
        note: [
          leader === undefined
            ? 'No estimate leads: therapists are too few.'
            : 'Conclusions rest on the marked estimate.',
          ...(rows.some(({ way }) => way === 'main-effects')
            ? [` Main effects: ${mainEffects(study.nesting.main_effects)}.`]
            : []),
          ...dashNote(rows.map(({ reason }) => reason)),
          ...(leader === undefined
            ? []
            : specificNote(
                'a',
                `Without each therapist in turn, the estimate lies between ${bounded(leader.lowest)} and ${bounded(leader.highest)}.`,
              )),
        ],
      },
    ]
  })
}

function mainEffects(ids: readonly string[]): string {
  return ids.join(', ') === 'client-S, therapist-S'
    ? 'the Social scores of client and therapist'
    : ids.join(', ')
}
