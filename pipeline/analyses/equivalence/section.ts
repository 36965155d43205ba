import { indexNamed } from '../../congruence/index-named.ts'
import { bounded, count, declared, inWords, level, pValue } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { primaryInWords } from '../as-independent-pairs.ts'
import type { EquivalenceRow, Results } from './table.ts'
import { intervalBeside } from './words.ts'

type Verdict = NonNullable<EquivalenceRow['verdict']>

/** What each verdict says about the primary association, after "The interval ...". */
const SAYS: Readonly<Record<Verdict, string>> = {
  negligible: 'lies within these bounds: the association is too small to matter by the declared standard.',
  relevant: 'lies wholly beyond these bounds: the association is larger than the smallest that would matter.',
  opposite:
    'lies wholly beyond these bounds, on the side opposite to the hypothesis: the association is larger in size than the smallest that would matter, against the hypothesis.',
  undecided:
    'reaches across a bound: the data decide neither that the association matters nor that it does not.',
}

/** The verdicts as the table prints them. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  negligible: 'too small to matter',
  relevant: 'large enough to matter',
  opposite: 'larger in size, against the hypothesis',
  undecided: 'undecided',
}

/** Whether associations are too small to matter; nothing if no smallest effect was declared. */
export function equivalenceBlocks({ study, equivalence }: Results): Block[] {
  const bound = study.hypothesis.smallest_effect
  if (bound === undefined) return []
  const primary = equivalence.find((row) => row.role === 'primary')!
  const wide = level(1 - 2 * (1 - study.confidence))
  const mixed = equivalence.some(({ estimator }) => estimator === 'mixed-model')
  const reasons = [...new Set(equivalence.flatMap(({ reason }) => reason ?? []))]
  return [
    paragraph(
      ...said(primary, bound, wide, primaryInWords(study, primary.estimator)),
      ' ',
      ...others(equivalence),
    ),
    {
      kind: 'table',
      id: 'equivalence',
      title: 'Equivalence Tests Against the Smallest Effect of Interest',
      head: [
        ['Index'],
        [{ em: 'n' }],
        [mixed ? 'β' : { em: 'r' }],
        [`${wide} CI`],
        [{ em: 'p' }, ' above lower'],
        [{ em: 'p' }, ' below upper'],
        ['Verdict'],
      ],
      rows: byOutcome(study, equivalence, (row): Text[] => [
        [indexNamed(row.index).title],
        [count(row.n)],
        [bounded(row.estimate)],
        [intervalBeside(bound, row.equivalence_low, row.equivalence_high)],
        [pValue(row.p_lower)],
        [pValue(row.p_upper)],
        [row.verdict === null ? '—' : VERDICT_WORDS[row.verdict]],
      ]),
      note: [
        'Two one-sided tests (Lakens, 2017) of ',
        ...(mixed
          ? [
              'the standardised coefficient of the mixed model (β), by ',
              { em: 't' },
              ' with Kenward and Roger’s standard errors and degrees of freedom,',
            ]
          : ['Pearson’s ', { em: 'r' }]),
        ` against −${declared(bound)} and ${declared(bound)}; too small to matter if both are significant, which is when the interval lies within. Not adjusted for their number.`,
        ...reasons.map((reason) => ` Dash: ${reason}.`),
      ],
    },
  ]
}

function said(row: EquivalenceRow, bound: number, wide: string, which: string): Text {
  const what = row.estimator === 'mixed-model' ? 'A standardised coefficient' : 'A correlation'
  const start = `${what} between −${declared(bound)} and ${declared(bound)} was declared too small to matter. `
  if (row.verdict === null) return [`${start}There is no test against it of ${which}: ${row.reason}.`]
  return [
    start,
    `The ${wide} interval of ${which}, ${intervalBeside(bound, row.equivalence_low, row.equivalence_high)}, `,
    SAYS[row.verdict],
  ]
}

function others(equivalence: readonly EquivalenceRow[]): Text {
  const rest = equivalence.filter((row) => row.role !== 'primary' && row.verdict !== null)
  if (rest.length === 0) return []
  const of = (verdict: Verdict) => rest.filter((row) => row.verdict === verdict).length
  const number = (n: number) => (n === 0 ? 'none' : inWords(n))
  const [small, large, opposite, open] = [
    of('negligible'),
    of('relevant'),
    of('opposite'),
    of('undecided'),
  ] as const
  const against = opposite === 0 ? '' : `, ${inWords(opposite)} large enough but against the hypothesis`
  return [
    `Of the other ${inWords(rest.length)}, ${number(small)} can be called too small to matter, ${number(large)} large enough${against}, and ${number(open)} ${open === 1 ? 'remains' : 'remain'} undecided; an association that is not significant is not thereby shown to be absent.`,
  ]
}
