import { declared, inWords, level } from '../../document/apa.ts'
import { type Block, cite, paragraph, type Text, toTable } from '../../document/document.ts'
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

/** Whether associations are too small to matter; nothing if no smallest effect was declared. */
export function equivalenceBlocks({ study, equivalence }: Results): Block[] {
  const bound = study.hypothesis.smallest_effect
  if (bound === undefined) return []
  const primary = equivalence.find((row) => row.role === 'primary')!
  const wide = level(1 - 2 * (1 - study.confidence))
  return [
    paragraph(
      ...said(primary, bound, wide, primaryInWords(study, primary.estimator)),
      ' ',
      ...others(equivalence),
    ),
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
    ' The two one-sided tests (',
    cite('lakens-2017'),
    `) are not adjusted for their number.`,
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
    `Of the other ${inWords(rest.length)}, ${number(small)} can be called too small to matter, ${number(large)} large enough${against}, and ${number(open)} ${open === 1 ? 'remains' : 'remain'} undecided (`,
    toTable('associations'),
    '); an association that is not significant is not thereby shown to be absent.',
  ]
}
