import { describe, expect, test } from 'vitest'
import { rePairingBlocks } from '../../../pipeline/analyses/re-pairing/section.ts'
import type { RePairingRow, Results } from '../../../pipeline/analyses/re-pairing/table.ts'
import { plainText } from '../../../pipeline/document/document.ts'

const ROW: RePairingRow = {
  index: 'c-index',
  n: 32,
  mean: 12,
  sd: 3,
  n_values: 9,
  mode_share: 0.2,
  all_pairs_mean: 9,
  all_pairs_sd: 3.69,
  sd_ratio: 0.8,
  repaired_mean: 10.5,
  repaired_sd: 0.5,
  repaired_low: 9.5,
  repaired_high: 11.5,
  difference: 1.5,
  standardised_difference: 3,
  strangers_mean: 10.4,
  p: 0.002,
  p_se: 0.0004,
  p_two_sided: 0.004,
  p_two_sided_se: 0.0009,
  n_repairings: '6609148866848253293568000000',
  repairings: 'drawn',
  n_drawn: 10_000,
  seed: 7,
  reason: null,
}

const NOTHING = {
  repaired_mean: null,
  repaired_sd: null,
  repaired_low: null,
  repaired_high: null,
  difference: null,
  standardised_difference: null,
  strangers_mean: null,
  p: null,
  p_se: null,
  p_two_sided: null,
  p_two_sided_se: null,
  n_repairings: null,
  repairings: null,
  n_drawn: null,
  seed: null,
} as const

const ALIKE = [{ clients: 4, therapists: 8, clients_together: 32 }]

function evidence(rePairing: readonly RePairingRow[], caseload: Results['caseload']) {
  const indices = rePairing.map(({ index }) => index)
  return {
    study: { therapists: 'named', confidence: 0.95, seed: 2011, indices, privacy: { fewest_clients: 3 } },
    associations: [{ role: 'primary', index: rePairing[0]!.index }],
    caseload,
    rePairing,
  } as unknown as Results
}

const blocks = (...chance: RePairingRow[]) => rePairingBlocks(evidence(chance, ALIKE))

/** All words, notes included. */
const words = (...chance: RePairingRow[]) =>
  blocks(...chance)
    .map((it) =>
      it.kind === 'paragraph' ? plainText(it.text) : 'note' in it ? plainText(it.note ?? []) : '',
    )
    .join('\n')

describe('were pairs more similar than re-paired people?', () => {
  test('the primary index answers, with everything needed to repeat it', () => {
    const says = words(ROW)
    expect(says).toContain('have a mean C index of 12.00')
    expect(says).toContain('are expected to have 10.50 (SD of such means 0.50)')
    expect(says).toContain(
      'Observed congruence was higher than that of re-paired people, z = 3.00, p = .004, two-sided',
    )
    expect(says).not.toContain('one-sided p')
    expect(says).toContain('(9.00 for C index) is therefore not what chance gives here')
    expect(says).toContain(
      '10,000 of them were drawn at random (seed 7, derived from the seed 2011 of the study)',
    )
  })

  test('a large p is no difference, and a negative one is told as such', () => {
    const near = { ...ROW, difference: -0.05, standardised_difference: -0.1, p_two_sided: 0.92 }
    expect(words(near)).toContain(
      'Observed congruence did not differ significantly from that of re-paired people, z = −0.10, p = .920, two-sided',
    )
    const below = { ...ROW, difference: -1.2, standardised_difference: -2.3, p: 0.991, p_two_sided: 0.02 }
    expect(words(below)).toContain(
      'Observed congruence was lower than that of re-paired people, z = −2.30, p = .020, two-sided',
    )
  })

  test('no verdict where another seed could give another', () => {
    const says = words({ ...ROW, p_two_sided: 0.049, p_two_sided_se: 0.003 })
    expect(says).toContain(
      'is too close to call at the 5% level, z = 3.00, p = .049, two-sided (Monte Carlo SE = .003)',
    )
  })

  test('all re-pairings: no seed, no standard error', () => {
    const all = {
      n_repairings: '90',
      repairings: 'enumerated',
      n_drawn: null,
      seed: null,
      p_se: null,
      p_two_sided_se: null,
    } as const
    const says = words({ ...ROW, ...all })
    expect(says).toContain('There are 90 ways')
    expect(says).toContain('all were gone through')
    expect(says).not.toMatch(/seed|standard error/)
  })

  test('a distance below its expectation speaks for the pairs, and the figure says that it is turned', () => {
    const says = words({ ...ROW, index: 'd', mean: 9, difference: -1.5, all_pairs_mean: null })
    expect(says).toContain('z = 3.00 (turned: positive is more congruent)')
    expect(says).toContain('Profile distance (D) is a distance and turned')
    expect(says).not.toContain('mean over all pairs of codes')
  })

  test('nothing to compare: the reason, and neither figure nor table of nothing', () => {
    const own: RePairingRow = { ...ROW, ...NOTHING, reason: 'no pair has a value' }
    expect(words(own)).toContain(
      'C index cannot tell whether pairs are more congruent than re-paired people: no pair has a value.',
    )
    expect(blocks(own).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  test('one way to pair: said so', () => {
    const reason = 'only one pairing of these people is possible'
    const own: RePairingRow = { ...ROW, p: 1, standardised_difference: null, n_repairings: '1', reason }
    expect(words(own)).toContain(
      `C index cannot tell whether pairs are more congruent than re-paired people: ${reason}.`,
    )
    expect(words(own)).not.toContain('There are 1 ways')
  })

  test('indices that describe one person are named with the reason', () => {
    const reason = 'it describes the client only: re-pairing cannot change it'
    const says = words(ROW, { ...ROW, ...NOTHING, index: 'client-normativeness', reason })
    expect(says).toContain(`Client normativeness: ${reason}.`)
    expect(says).toContain('Not compared: client normativeness.')
  })

  test('overall similarity is set beside the distinctive one', () => {
    const overall = { ...ROW, index: 'profile-correlation', mean: 0.43 }
    expect(words(ROW)).not.toContain('Furr')
    expect(words(ROW, overall)).toContain('is not among the indices of this study')
    const none: RePairingRow = { ...ROW, ...NOTHING, index: 'distinctive-correlation', mean: null, n: 0 }
    const undefinedHere = words(ROW, overall, { ...none, reason: 'no pair has a value' })
    expect(undefinedHere).toContain('of each role away first, has no value for these pairs.')
    expect(undefinedHere).not.toContain('is not among')
    expect(words(ROW, overall, { ...ROW, index: 'distinctive-correlation', mean: -0.01 })).toContain(
      'has a mean of −0.01, the overall one 0.43.',
    )
  })
})

test('the number of ways is withheld where it could tell how many clients a therapist sees', () => {
  const caseload = [
    { clients: 2, therapists: 1, clients_together: 2 },
    { clients: 5, therapists: 6, clients_together: 30 },
  ]
  const says = JSON.stringify(rePairingBlocks(evidence([ROW], caseload)))
  expect(says).toContain('The number of ways to pair these people')
  expect(says).toContain('10,000 of them were drawn at random')
  expect(says).not.toContain('6.6')
})
