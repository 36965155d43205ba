import { DRAWS, type MethodName } from './methods.ts'
import { DESIGNS, ICCS, type Known, POPULATIONS } from './populations.ts'
import { MOST, percent, requirements, rowOf } from './requirements.ts'
import type { NestedRow } from './row.ts'

const TITLES: Readonly<Record<MethodName, string>> = {
  'plain-r': 'plain r',
  'kenward-roger': 'mixed model, Kenward–Roger',
  satterthwaite: 'the same, Satterthwaite',
  cr2: 'CR2',
  'unique-part': 'unique part',
  bootstrap: 'bootstrap of therapists',
  'within-permutation': 'permutation within therapists',
}

/** The rows as a page. */
export function nestedReport(rows: readonly NestedRow[]): string {
  const samplesOf = (isTrue: boolean, method: MethodName) =>
    rowOf(rows, POPULATIONS.find((it) => it.isTrue === isTrue)!, method)!.samples
  const [many, fewer] = [samplesOf(false, 'plain-r'), samplesOf(true, 'plain-r')]
  const [drawn, fewerDrawn] = [samplesOf(false, 'bootstrap'), samplesOf(true, 'bootstrap')]
  const se = (samples: number) => percent(Math.sqrt((0.05 * 0.95) / samples))
  return `# Tests of congruence where clients are nested in therapists

How often tests at the 5 % level reject, in simulated studies that the code of the pipeline analyses: ${count(many)} studies of
each population, ${count(fewer)} where congruence matters; the two methods that draw at random (marked †, ${DRAWS} resamples or
orders) in the first ${count(drawn)} and ${count(fewerDrawn)} of them. Monte Carlo standard error of a rate of 5 %: ${se(many)} %, ${se(fewer)} %; of †
${se(drawn)} %, ${se(fewerDrawn)} %. Regenerate with \`npm run simulate\`; every number, with its standard error, is in nested.csv.

- Caseloads: ${DESIGNS.map(({ design, clients }) => `*${design}* (${clients.join(' ')})`).join('; ')}.
  The first are those of the example.
- ICC: ${ICCS.join(', ')} of the variance that the predictor leaves of the ratings is the therapist's; normal, variance 1.
- Predictor, standard normal: *of the pair*, drawn for each client; *of the pair, ICC .30*, 30 % of its variance being the
  therapist's, as the example's C index has it; *of the therapist*, the same for all clients of one.
- Predictor *congruence*: C index of client and therapist with Holland codes drawn, with replacement, from those of the
  example (23 of 32 clients and 10 of 14 therapists Social). *Social therapists +0.45*: a client who sees one rates 0.45
  standard deviations higher, whatever the client's code; with *and clients*, Social clients rate higher besides: main
  effects and no match. *congruence, 0.3 for 3.6 points*: ratings rise with the C index itself, so much for about one
  standard deviation of it.
- The *mixed model* with Kenward and Roger's test leads in the report. *Unique part*: the test of what is unique to the
  pair, beside what is typical of client and of therapist, in one mixed model with Kenward and Roger's test; the report
  says "match" if it is positive and p < .05. *Permutation within therapists*: exact for the example's caseloads.

## Whether it holds

${requirements(rows).join('\n')}

## Nothing has an effect: share rejected, in %

**Bold**: above ${percent(MOST)} %. Singular: the variance between therapists is estimated as 0.

${table(
  rows,
  POPULATIONS.filter(({ isNull }) => isNull),
  ['plain-r', 'kenward-roger', 'satterthwaite', 'cr2', 'bootstrap', 'within-permutation', 'unique-part'],
  true,
)}

## The same in the studies whose fit is singular

${singular(rows)}

## A main effect and no match: share rejected, in %

An association of congruence with the ratings exists here, since Social therapists are congruent with most clients; match
does not. "Supports": p < .05 and a positive estimate. **Bold**: above ${percent(MOST)} %.

${mainEffects(rows)}

## Congruence matters: share rejected (power), in %

${table(
  rows,
  POPULATIONS.filter(({ isTrue }) => isTrue),
  ['plain-r', 'kenward-roger', 'satterthwaite', 'cr2', 'bootstrap', 'within-permutation', 'unique-part'],
  false,
)}

## Coverage of the true slope by 95 % intervals, in %

${coverage(rows)}
`
}

const count = (samples: number) => samples.toLocaleString('en-US')

const ABOUT = ['predictor', 'effect', 'therapists', 'ICC']

const about = ({ predictor, effect, design, icc }: Known) => [predictor, effect, design, `${icc}`]

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...lines.map(row)].join('\n')
}

/** A share, in bold where it is more than a test at 5 % may reject. */
function rate(row: NestedRow | undefined, isNull: boolean, of: 'rejected' | 'positive' = 'rejected'): string {
  if (row === undefined || row.undefined === row.samples) return ''
  const share = row[of]
  return isNull && share > MOST ? `**${percent(share)}**` : percent(share)
}

function table(
  rows: readonly NestedRow[],
  populations: readonly Known[],
  methods: readonly MethodName[],
  isNull: boolean,
): string {
  const head = methods.map(
    (method) => `${TITLES[method]}${method === 'bootstrap' || method === 'within-permutation' ? ' †' : ''}`,
  )
  return markdown(
    [...ABOUT, ...head, 'singular'],
    populations.map((it) => [
      ...about(it),
      ...methods.map((method) => rate(rowOf(rows, it, method), isNull)),
      percent(rowOf(rows, it, 'plain-r')!.singular),
    ]),
  )
}

function singular(rows: readonly NestedRow[]): string {
  const methods = ['plain-r', 'kenward-roger', 'satterthwaite', 'cr2'] as const
  return markdown(
    [...ABOUT, 'singular', ...methods.map((method) => TITLES[method]), 'CR2 with df < 4, all studies'],
    POPULATIONS.filter(({ isNull }) => isNull).map((it) => {
      const own = methods.map((method) => rowOf(rows, it, method)!)
      return [
        ...about(it),
        percent(own[0]!.singular),
        ...own.map((row) => (row.singular_rejected === null ? '' : percent(row.singular_rejected))),
        percent(own[3]!.few_df),
      ]
    }),
  )
}

function mainEffects(rows: readonly NestedRow[]): string {
  return markdown(
    [
      ...ABOUT,
      'plain r supports',
      'what leads supports',
      'unique part, either sign',
      '"match": unique part, positive',
      'permutation within therapists †',
    ],
    POPULATIONS.filter(({ slope }) => slope === null).map((it) => [
      ...about(it),
      rate(rowOf(rows, it, 'plain-r'), true, 'positive'),
      rate(rowOf(rows, it, 'kenward-roger'), true, 'positive'),
      rate(rowOf(rows, it, 'unique-part'), true),
      rate(rowOf(rows, it, 'unique-part'), true, 'positive'),
      rate(rowOf(rows, it, 'within-permutation'), true),
    ]),
  )
}

function coverage(rows: readonly NestedRow[]): string {
  const methods = ['kenward-roger', 'satterthwaite', 'cr2', 'unique-part'] as const
  return markdown(
    [...ABOUT, ...methods.map((method) => TITLES[method])],
    POPULATIONS.filter(({ slope }) => slope !== null).map((it) => [
      ...about(it),
      ...methods.map((method) => {
        const share = rowOf(rows, it, method)?.coverage
        return share === undefined || share === null ? '' : percent(share)
      }),
    ]),
  )
}
