import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, declared, interval, inWords, level, pValue } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { primaryPearson } from '../correlations/primary.ts'
import type { EquivalenceRow, Results } from './table.ts'

/** What each verdict says about the primary correlation, after "The interval ...". */
const SAYS = {
  negligible: 'lies within these bounds: the correlation is too small to matter by the declared standard.',
  relevant:
    'lies wholly outside these bounds: the correlation is larger than the smallest that would matter.',
  undecided:
    'reaches across a bound: the data decide neither that the correlation matters nor that it does not.',
} as const

/** The verdicts as the table prints them. */
const VERDICT_WORDS = {
  negligible: 'too small to matter',
  relevant: 'large enough to matter',
  undecided: 'undecided',
} as const

/** Whether correlations are too small to matter; nothing if no smallest effect was declared. */
export function equivalenceBlocks({ study, equivalence }: Results): Block[] {
  const bound = study.hypothesis.smallest_effect
  if (bound === undefined) return []
  const primary = equivalence.find((row) => row.role === 'primary')!
  const wide = level(1 - 2 * (1 - study.confidence))
  return [
    paragraph(...said(primary, bound, wide, primaryPearson(study)), ' ', ...others(equivalence)),
    {
      kind: 'table',
      id: 'equivalence',
      title: 'Are the Correlations Too Small to Matter?',
      head: [
        ['Index'],
        [{ em: 'n' }],
        [{ em: 'r' }],
        [`${wide} CI`],
        [{ em: 'p' }, ' above lower'],
        [{ em: 'p' }, ' below upper'],
        ['Verdict'],
      ],
      rows: byOutcome(study, equivalence, (row): Text[] => [
        [indexNamed(row.index).title],
        [count(row.n)],
        [bounded(row.estimate)],
        [interval(row.equivalence_low, row.equivalence_high)],
        [pValue(row.p_lower)],
        [pValue(row.p_upper)],
        [row.verdict === null ? '—' : VERDICT_WORDS[row.verdict]],
      ]),
      note: [
        `Two one-sided tests (Lakens, 2017) of Pearson’s r against −${declared(bound)} and ${declared(bound)}; too small to matter if both are significant, which is when the interval lies within. Not adjusted for their number.`,
      ],
    },
  ]
}

function said(row: EquivalenceRow, bound: number, wide: string, which: string): Text {
  const start = `A correlation between −${declared(bound)} and ${declared(bound)} was declared too small to matter. `
  if (row.verdict === null) return [`${start}There is no test against it of ${which}: ${row.reason}.`]
  return [
    start,
    `The ${wide} interval of ${which}, ${interval(row.equivalence_low, row.equivalence_high)}, `,
    SAYS[row.verdict],
  ]
}

function others(equivalence: readonly EquivalenceRow[]): Text {
  const exploratory = equivalence.filter((row) => row.role === 'exploratory' && row.verdict !== null)
  if (exploratory.length === 0) return []
  const number = (verdict: EquivalenceRow['verdict']) => {
    const n = exploratory.filter((row) => row.verdict === verdict).length
    return n === 0 ? 'none' : inWords(n)
  }
  return [
    `Of the other ${inWords(exploratory.length)}, ${number('negligible')} can be called too small to matter, ${number('relevant')} large enough, and ${number('undecided')} ${exploratory.filter((row) => row.verdict === 'undecided').length === 1 ? 'remains' : 'remain'} undecided; a correlation that is not significant is not thereby shown to be absent.`,
  ]
}
