import { describe, expect, test } from 'vitest'
import type { RePairedAssociationRow } from '../../../pipeline/analyses/match/association-table.ts'
import { rePairedAssociationFigure } from '../../../pipeline/analyses/match/figure.ts'
import type { MatchPartRow } from '../../../pipeline/analyses/match/parts-table.ts'
import { matchBlocks } from '../../../pipeline/analyses/match/section.ts'
import type { Results } from '../../../pipeline/analyses/match/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'
import { soundFigure } from '../../support/sound-figure.ts'

const STUDY = {
  scales: { bond: { label: 'Bond', items: 2, range: [1, 7] } },
  outcomes: { bond: { scale: 'bond' } },
  indices: ['c-index'],
}

function part(name: MatchPartRow['part'], own: Partial<MatchPartRow> = {}): MatchPartRow {
  return {
    ...({ index: 'c-index', outcome: 'bond', role: 'primary', part: name, n: 32, therapists: 14 } as const),
    ...{ variance_share: 0.333, r: 0.1, r_p: 0.6, estimator: 'mixed-model' as const },
    ...{ estimate: 0.05, standard_error: 0.1, conf_low: -0.15, conf_high: 0.25, t: 0.5, df: 20.4, p: 0.62 },
    ...{ standardised: 0.1, standardised_low: -0.3, standardised_high: 0.5 },
    ...({ verdict: name === 'unique' ? 'neither' : null, reason: null } as const),
    ...own,
  }
}

const YES = { p: 0.01, standardised: 0.4, standardised_low: 0.1, standardised_high: 0.7, t: 2.7 }
const NO_COEFFICIENT = { estimator: 'none', p: null, standardised: null, estimate: null } as const

function rePaired(redrawn: RePairedAssociationRow['redrawn'], own: Partial<RePairedAssociationRow> = {}) {
  return {
    ...({ index: 'c-index', outcome: 'bond', role: 'primary', redrawn, n: 32 } as const),
    ...{
      observed: 0.51,
      null_mean: 0.29,
      null_low: 0.01,
      null_high: 0.55,
      p_greater: 0.05,
      p_less: 0.96,
      p: 0.1,
    },
    ...{ studentised: 2.7, studentised_mean: 1.6, studentised_p: 0.16, orders: 64_000, without_value: 0 },
    ...({ exact: 'no', mc_se: 0.0017, verdict: 'decided', reason: null } as const),
    ...own,
  } satisfies RePairedAssociationRow
}

const BINS = (['client', 'therapist'] as const).flatMap((redrawn) =>
  [10, 40, 60, 30, 5].map((count, i) => ({
    ...{ index: 'c-index', outcome: 'bond', redrawn, count },
    ...{ low: 0.1 + i / 10, high: 0.2 + i / 10 },
  })),
)

/** Nobody can be recognised by the number of clients. */
const EVEN: Results['caseload'] = [{ clients: 4, therapists: 8, clients_together: 32 }]

/** One therapist stands out by the number of clients, which would follow from the number of orders. */
const UNEVEN: Results['caseload'] = [
  { clients: 1, therapists: 1, clients_together: 1 },
  { clients: 5, therapists: 1, clients_together: 5 },
]

function results(
  parts: Readonly<Partial<Record<MatchPartRow['part'], Partial<MatchPartRow>>>> = {},
  rows: readonly RePairedAssociationRow[] = [rePaired('client'), rePaired('therapist')],
  settings: Readonly<Record<string, unknown>> = {},
  caseload: Results['caseload'] = EVEN,
): Results {
  return {
    study: smallStudy({ ...STUDY, ...settings }),
    deidentified: false,
    caseload,
    matchParts: (['client', 'therapist', 'unique'] as const).map((name) => part(name, parts[name])),
    rePairedAssociations: rows,
    rePairedHistogram: BINS,
  }
}

const words = (...given: Parameters<typeof results>) => said(matchBlocks(results(...given)))

describe('match or main effect', () => {
  test('what is told apart, in a table and in words, without a cause', () => {
    const says = words()
    expect(says).toContain('over all 32 × 32 combinations of clients with therapists’ places')
    expect(says).toContain('one mixed model with a random intercept for the therapist')
    expect(says).toContain('C index and bond (32 pairs, 14 therapists)')
    expect(says).toContain('Unique to the pair: match | 33% | .10 | .10 | [−.30, .50] | 20.4 | .620')
    expect(says).not.toMatch(/\bcauses?\b|influence|lead to|impact|because of/)
  })

  test.each([
    [
      'neither',
      {},
      'What is unique to the pair was not significantly related to early bond, β = .10, 95% CI [−.30, .50], t(20.4) = 0.50, p = .620.',
      'Neither match nor a main effect was significant.',
    ],
    [
      'match',
      { unique: { ...YES, verdict: 'match' } },
      'What is unique to the pair was related to early bond, β = .40',
      'Match was significant; neither main effect was.',
    ],
    [
      'main-effect',
      { therapist: YES, unique: { verdict: 'main-effect' } },
      'Early bond was rated higher the more the therapist’s code resembled those of clients in general (β = .40, p = .010).',
      'The main effect of the therapist was significant; match was not.',
    ],
    [
      'both',
      { client: { ...YES, standardised: -0.4 }, unique: { ...YES, verdict: 'both' } },
      'Early bond was rated lower the more the client’s code resembled those of therapists in general (β = −.40, p = .010).',
      'Match was significant, and so was the main effect of the client.',
    ],
    [
      'opposite',
      { unique: { ...YES, standardised: -0.4, verdict: 'opposite' } },
      'was related to early bond, against the prediction, β = −.40',
      'Match was significant against the prediction.',
    ],
  ] as const)('%s', (_, parts, first, last) => {
    const says = words(parts as Parameters<typeof results>[0])
    expect(says).toContain(first)
    expect(says).toContain(last)
  })

  test('two main effects that are not significant share a sentence, and two that are share the verdict', () => {
    expect(words()).toContain(
      'Neither likeness of the therapist’s code to those of clients in general (β = .10, p = .620) nor likeness of the client’s code to those of therapists in general (β = .10, p = .620) was significantly related to it.',
    )
    expect(words({ client: YES, therapist: YES, unique: { verdict: 'main-effect' } })).toContain(
      'Both main effects were significant; match was not.',
    )
    expect(words({ client: YES, therapist: YES, unique: { ...YES, verdict: 'both' } })).toContain(
      'Match was significant, and so were both main effects.',
    )
  })

  test('a distance is told as one: what is like is near', () => {
    const of = { index: 'd' }
    const rows = [rePaired('client', of), rePaired('therapist', of)]
    const says = words(
      {
        client: of,
        therapist: { ...of, ...YES, standardised: -0.4 },
        unique: { ...of, verdict: 'main-effect' },
      },
      rows,
      { indices: ['d'], hypothesis: { index: 'd', outcome: 'bond', direction: 'negative' } },
    )
    expect(says).toContain(
      'Early bond was rated higher the more the therapist’s profile resembled those of clients',
    )
    expect(says).toContain('a negative β means that more congruent pairs have higher ratings')
  })

  test('too few therapists: no verdict, and the table of unique parts is left out', () => {
    const reason = '4 therapists are too few to tell match from differences between them (at least 8)'
    const none = { ...NO_COEFFICIENT, reason }
    const blocks = matchBlocks(
      results({ client: none, therapist: none, unique: { ...none, verdict: 'not-tested' } }),
    )
    expect(said(blocks)).toContain(`in early bond: ${reason}.`)
    expect(said(blocks)).toContain(`Dash: ${reason}.`)
    expect(blocks.map((it) => ('id' in it ? it.id : it.kind))).not.toContain('match-unique')
    expect(said(blocks)).not.toContain('mixed model')
  })

  test('one client each: ordinary regression, and no warning about clients of one therapist', () => {
    const alone = { estimator: 'least-squares' as const, therapists: 32 }
    const says = words({ client: alone, therapist: alone, unique: alone })
    expect(says).toContain('one ordinary least-squares regression')
    expect(says).not.toContain('takes clients of one therapist as independent')
  })

  test('an index that cannot be split gives one sentence', () => {
    const none = {
      ...NO_COEFFICIENT,
      variance_share: null,
      reason: 'it is undefined for some of the strangers',
    }
    const blocks = matchBlocks(
      results({ client: none, therapist: none, unique: { ...none, verdict: 'not-tested' } }),
    )
    expect(blocks).toHaveLength(1)
    expect(said(blocks)).toContain('could not be split')
  })

  test('a second hypothesis has a verdict of its own', () => {
    const two = {
      outcomes: { bond: { scale: 'bond' }, more: { scale: 'bond', rater: 'therapist', label: 'More' } },
      second_hypothesis: { outcome: 'more' },
    }
    const first = results({}, undefined, two)
    const more = first.matchParts.map((row) => ({ ...row, outcome: 'more', role: 'secondary' as const }))
    const says = said(matchBlocks({ ...first, matchParts: [...first.matchParts, ...more] }))
    expect(says).toContain('Primary hypothesis. What is unique')
    expect(says).toContain(
      'Second hypothesis. What is unique to the pair was not significantly related to early more',
    )
  })
})

describe('the re-paired association', () => {
  test('a sentence for each side, two-sided', () => {
    const says = words({}, [rePaired('client'), rePaired('therapist', { null_mean: 0.14, p: 0.01 })])
    expect(says).toContain(
      'When clients were re-paired at random, each rating staying with its therapist, the correlation averaged .29 over 64,000 orders (middle 95%: [.01, .55]); the observed .51 did not differ significantly from this, two-sided p = .100.',
    )
    expect(says).toContain('each rating staying with its client')
    expect(says).toContain('the observed .51 was higher, two-sided p = .010.')
    expect(says).toContain('takes clients of one therapist as independent')
  })

  test('about, where the draws do not decide', () => {
    const says = words({}, [rePaired('client', { p: 0.0497, mc_se: 0.0005, verdict: 'about' })])
    expect(says).toContain(
      'whether the observed .51 differed from this is too close to call at the 5% level, two-sided p = .050 (Monte Carlo SE = .0005).',
    )
    expect(says).not.toMatch(/observed .51 (was|did)/)
  })

  test('every order, and one that cannot be re-paired', () => {
    const none = rePaired('therapist', {
      observed: null,
      p: null,
      reason: 'every order gives the same correlation',
    })
    const says = words({}, [rePaired('client', { exact: 'yes', orders: 720, mc_se: 0 }), none])
    expect(says).toContain('over all 720 orders')
    expect(words({}, [rePaired('client', { exact: 'yes', orders: 720, mc_se: 0 })], {}, UNEVEN)).toContain(
      'over all orders (middle',
    )
    expect(says).toContain('there was nothing to compare: every order gives the same correlation.')
  })

  test('the figure says its numbers and is drawn', async () => {
    const spec = rePairedAssociationFigure(results(), 624)!
    expect(spec.description).toContain(
      'Clients re-paired: mean .29, middle 95% from .01 to .55, observed .51, two-sided p .100.',
    )
    await soundFigure(spec)
    expect(rePairedAssociationFigure(results({}, [rePaired('client', { observed: null })]), 624)).toBeNull()
  })
})
