import { bounded, count, degreesOfFreedom, interval, level, pValue } from '../../document/apa.ts'
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

/** Each hypothesis in seven ways; nothing where no client shares a therapist. */
export function wayBlocks({ study, ways }: Results): Block[] {
  return hypotheses(study).flatMap(({ role, outcome }): Block[] => {
    const rows = ways.filter((row) => row.role === role)
    if (rows.every(({ n, therapists }) => n === therapists)) return []
    const reasons = [...new Set(rows.flatMap(({ reason }) => reason ?? []))]
    const leader = rows.find(({ leads }) => leads === 'yes')
    const id = role === 'primary' ? 'ways' : 'ways-second'
    return [
      paragraph(
        toTable(id),
        ` gives the association of congruence with early ${outcomeInText(study, outcome)} in seven ways.`,
      ),
      {
        kind: 'table',
        id,
        title: `One Association, Seven Ways: Congruence and Early ${outcomeLabel(study, outcome)}`,
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
          ...(leader === undefined ? ['No estimate leads: therapists are too few. '] : []),
          `Main effects: ${mainEffects(study.nesting.main_effects)}.`,
          ...reasons.map((reason) => ` Dash: ${reason}.`),
          ...(leader === undefined
            ? []
            : specificNote(
                'a',
                `The estimate that conclusions rest on; without each therapist in turn it lies between ${bounded(leader.lowest)} and ${bounded(leader.highest)}.`,
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
