import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, interval, level, pText, pValue, SYMBOL } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, listed, type Paragraph, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { primary } from '../correlations/primary.ts'
import type { Association } from '../correlations/table.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import type { IntervalRow } from './intervals-table.ts'
import type { PermutationRow } from './permutations-table.ts'
import type { Results } from './table.ts'

type Kind = IntervalRow['kind']
type Unit = IntervalRow['unit']
type Scheme = PermutationRow['scheme']

/** Whether the correlations stand without a normal distribution, and without independent pairs. */
export function robustnessBlocks(results: Results): Block[] {
  return [...primaryTexts(results), table(results)]
}

function primaryTexts(evidence: Results): Paragraph[] {
  const row = primary(evidence.associations)
  const about = `${titleInText(row.index)} with ${outcomeLabel(evidence.study, row.outcome).toLowerCase()}`
  if (row.estimate === null)
    return [paragraph(`The primary correlation (${about}) is undefined: ${row.reason}.`)]
  const found = resultsOf(evidence, row)
  const byPairs = paragraph(
    `The primary correlation (${about}) is `,
    ...SYMBOL[row.method],
    ` = ${bounded(row.estimate)}. Its ${level(evidence.study.confidence)} interval is ${found.interval('pair', 'fisher-z')} by Fisher’s z, which presumes a normal distribution. `,
    ...found.bootstrap('pair'),
    ' ',
    ...found.permutation('pairs', 'With ratings and congruence paired anew'),
  )
  return found.nested ? [byPairs, nestedText(found, row)] : [byPairs]
}

/** The warning that pairs are not independent, with what holds all the same. */
function nestedText(found: OfOne, { n }: Association): Paragraph {
  return {
    kind: 'paragraph',
    tone: 'notice',
    text: [
      `The ${n} pairs come from ${found.therapists} therapists, so they are not independent: clients of one therapist are compared with the same ` +
        'person’s type and rate the same person. Whatever they have in common makes the pairs worth fewer than their number, and the ' +
        'intervals and ',
      { em: 'p' },
      ` values above, which take pairs to be independent (${found.interval('pair', 'fisher-z')} by Fisher’s z), cannot be relied on. ` +
        `What follows takes the ${found.therapists} therapists as the independent units, however alike their clients are. `,
      ...found.bootstrap('therapist'),
      ...found.caution(),
      ' ',
      ...found.permutation(
        'within-therapist',
        'With ratings changing places only among the clients of a therapist',
      ),
      ' ',
      ...found.permutation(
        'therapist-blocks',
        'With whole therapists of equally many clients changing places',
      ),
    ],
  }
}

/** With fewer clusters than this only the studentised interval by clusters covers what it says (test/simulation/COVERAGE.md). */
const FEW = 40

const DRAWN: Record<Unit, string> = { pair: 'pairs', therapist: 'whole therapists' }

/** The sources of the methods whose results the section shows. */
export function robustnessCites({ intervals, permutations }: Results): string[] {
  const shown = intervals.filter((row) => row.low !== null)
  return [
    ...(shown.some(({ kind }) => kind === 'bca') ? ['efron-1987'] : []),
    ...(shown.some(({ kind }) => kind === 'studentised') ? ['davison-hinkley-1997'] : []),
    ...(permutations.some(({ p, scheme }) => p !== null && scheme !== 'pairs')
      ? ['winkler-webster-vidaurre-nichols-smith-2015']
      : []),
    ...(permutations.some(({ test }) => test === 'monte-carlo') ? ['phipson-smyth-2010'] : []),
  ]
}

type OfOne = ReturnType<typeof resultsOf>

/** What the artefacts hold about one correlation, as words. */
function resultsOf({ intervals, permutations, study, caseload }: Results, test: Association) {
  const same = (row: IntervalRow | PermutationRow) =>
    row.index === test.index && row.outcome === test.outcome && row.method === test.method
  const own = intervals.filter(same)
  const tests = permutations.filter(same)
  const row = (unit: Unit, kind: Kind) => own.find((it) => it.unit === unit && it.kind === kind)!
  const limits = (unit: Unit, kind: Kind) => interval(row(unit, kind).low, row(unit, kind).high)
  const therapists = own[0]!.clusters
  // How many orders there are follows from the numbers of clients.
  const areOrdersWithheld = isCaseloadWithheld(caseload, study.privacy.fewest_clients)
  return {
    therapists,
    nested: therapists < test.n,
    interval: limits,
    bootstrap(unit: Unit): Text {
      const named = { percentile: 'percentile', bca: 'BCa', studentised: 'studentised' } as const
      const kinds = (Object.keys(named) as (keyof typeof named)[]).filter(
        (kind) => row(unit, kind).low !== null,
      )
      const first = row(unit, 'percentile')
      if (kinds.length === 0 || first.resamples === null)
        return [`Drawing ${DRAWN[unit]} anew gives no interval: ${first.reason}.`]
      const each = kinds.map((kind) => `${limits(unit, kind)} (${named[kind]})`)
      const errors = kinds.flatMap((kind) => [row(unit, kind).low_se!, row(unit, kind).high_se!])
      return [
        `Drawing ${DRAWN[unit]} anew ${count(first.resamples)} times gives ${listed(each)}; the limits have standard errors from drawing of at most ${bounded(Math.max(...errors), 3)}.`,
      ]
    },
    /** What simulations showed about the intervals by therapists; nothing if they are many. */
    caution(): Text {
      if (therapists >= FEW || row('therapist', 'percentile').low === null) return []
      const others = `tend to be too narrow with fewer than ${FEW} therapists`
      return row('therapist', 'studentised').low === null
        ? [` Such intervals ${others}.`]
        : [` In simulations the studentised interval kept its level; the other two ${others}.`]
    },
    permutation(scheme: Scheme, how: string): Text {
      const found = tests.find((it) => it.scheme === scheme)!
      if (found.p === null || found.orders === null) return [`${how} there is no test: ${found.reason}.`]
      const oneSided: Text =
        found.p_one_sided === null
          ? []
          : [`, and in the ${study.hypothesis.direction} direction alone `, ...pText(found.p_one_sided)]
      const orders =
        found.test === 'exact'
          ? scheme !== 'pairs' && areOrdersWithheld
            ? 'all orders; how many is withheld'
            : `all ${count(found.orders)} orders`
          : `${count(found.orders)} random orders; standard error ${bounded(found.mc_se, 4)}`
      return [`${how}, `, ...pText(found.p), ...oneSided, ` (${orders}).`]
    },
  }
}

function table(evidence: Results): Block {
  const { study, associations } = evidence
  const pearson = associations.filter((row) => row.method === 'pearson')
  const nested = evidence.intervals.some(({ n, clusters }) => clusters < n)
  const reasons = new Set<string>()
  const rows = byOutcome(study, pearson, (row) =>
    cells(evidence, row, nested, (reason) => reasons.add(reason)),
  )
  const by = `${level(study.confidence)} CI, `
  const head: Text[] = [
    ['Index'],
    [{ em: 'n' }],
    SYMBOL.pearson,
    [`${by}pairs`],
    ...(nested ? [[`${by}therapists`]] : []),
    [{ em: 'p' }, ', any pairs'],
    ...(nested
      ? [
          [{ em: 'p' }, ', within therapists'],
          [{ em: 'p' }, ', whole therapists'],
        ]
      : []),
  ]
  return {
    kind: 'table',
    id: 'robustness',
    title: 'Bootstrap Intervals and Permutation Tests of the Pearson Correlations',
    head,
    rows,
    note: [
      `Studentised bootstrap intervals (Davison & Hinkley, 1997) from resampled pairs${nested ? ' and from resampled whole therapists' : ''}, because these kept their level best in simulations${errorOfLimits(evidence)}; two-sided permutation `,
      { em: 'p' },
      nested
        ? ' (Winkler et al., 2015) with ratings changing places among any pairs, within therapists only, and between whole therapists of equally many clients.'
        : ' with ratings changing places among any pairs.',
      ...(evidence.permutations.some(({ test }) => test === 'monte-carlo')
        ? [' Of random orders the observed one counts as one more (Phipson & Smyth, 2010).']
        : []),
      ' None is corrected for the number of tests. Percentile and BCa intervals (Efron, 1987), and the tests of Spearman’s coefficient, are in intervals.csv and permutations.csv.',
      ...dashNote(reasons),
    ],
  }
}

function errorOfLimits({ intervals }: Results): string {
  const errors = intervals
    .filter(({ kind }) => kind === 'studentised')
    .flatMap(({ low_se, high_se }) => (low_se === null || high_se === null ? [] : [low_se, high_se]))
  return errors.length === 0
    ? ''
    : `, their limits with standard errors from drawing of at most ${bounded(Math.max(...errors), 3)}`
}

function cells(
  { intervals, permutations }: Results,
  test: Association,
  nested: boolean,
  noteReason: (reason: string) => void,
): Text[] {
  const same = (row: IntervalRow | PermutationRow) =>
    row.index === test.index && row.outcome === test.outcome && row.method === test.method
  const limits = (unit: Unit) => {
    const row = intervals.find((it) => same(it) && it.unit === unit && it.kind === 'studentised')!
    if (row.reason !== null) noteReason(row.reason)
    return [interval(row.low, row.high)]
  }
  const p = (scheme: Scheme) => {
    const row = permutations.find((it) => same(it) && it.scheme === scheme)!
    if (row.reason !== null) noteReason(row.reason)
    return [pValue(row.p)]
  }
  return [
    [indexNamed(test.index).title],
    [count(test.n)],
    [bounded(test.estimate)],
    limits('pair'),
    ...(nested ? [limits('therapist')] : []),
    p('pairs'),
    ...(nested ? [p('within-therapist'), p('therapist-blocks')] : []),
  ]
}
