import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { adjustments } from '../../pipeline/analyses/adjustments/table.ts'
import { bayesFactors } from '../../pipeline/analyses/bayes/table.ts'
import { equivalence } from '../../pipeline/analyses/equivalence/table.ts'
import { matrix } from '../../pipeline/analyses/matrix/table.ts'
import { partialAssociations } from '../../pipeline/analyses/partial/table.ts'
import { power } from '../../pipeline/analyses/power/table.ts'
import { sensitivity } from '../../pipeline/analyses/sensitivity/table.ts'
import { specificity } from '../../pipeline/analyses/specificity/table.ts'
import { partWholeCorrelation } from '../../pipeline/statistics/correlation/part-whole-correlation.ts'
import { pearson } from '../../pipeline/statistics/correlation/pearson.ts'
import { freshFolder, PROJECT } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'
import { expectClose, TOLERANCE } from '../support/tolerance.ts'

const SOUND = join(PROJECT, 'test/invalid/sound')
const { folder, remove } = freshFolder()
afterAll(remove)
let runs = 0

/** Everything that can be asked for. */
const ALL = {
  scales: {
    bond: { label: 'Bond', items: 3, range: [1, 7] },
    validation: { label: 'Validation', items: 1, range: [1, 7] },
  },
  outcomes: { bond: { scale: 'bond' }, validation: { scale: 'validation' } },
  indices: ['c-index', 'd'],
  hypothesis: { index: 'c-index', outcome: 'bond', smallest_effect: 0.1 },
  covariates: ['client-S', 'therapist-age'],
  matrix: ['pairwise', 'listwise'],
  family: {},
  specificity: ['validation'],
  bayes: {},
  power: 0.8,
  sensitivity: { reliability: { bond: 0.5 } },
}

const PAIRS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']

/** Eight pairs with so many therapists; bond items by pair, validation being the third of them. */
const ran = (
  bond: readonly (readonly number[])[],
  settings: Record<string, unknown> = {},
  therapists = 2,
) => {
  const pairs = PAIRS.slice(0, bond.length)
  const people = Array.from({ length: therapists }, (_, i) =>
    i % 2 === 0 ? `T${i + 1},therapist,10,20,30,40,15,5` : `T${i + 1},therapist,10,30,20,35,15,5`,
  ).concat(
    pairs.map(
      (_, i) => `C${i + 1},client,${(i * 7) % 31},${(i * 11) % 37},20,${10 + ((i * 13) % 29)},9,${i}`,
    ),
  )
  const ratings = bond.flatMap((items, i) => [
    ...items.map((value, item) => `${pairs[i]},1,client,bond,${item + 1},${value}`),
    `${pairs[i]},1,client,validation,1,${items[2]}`,
  ])
  const dyads = pairs.map((pair, i) => `${pair},C${i + 1},T${1 + (i % therapists)}`)
  return studyRun(SOUND, join(folder, String(runs++)), {
    settings: { ...ALL, ...settings },
    files: {
      'people.csv': ['person_id,role,R,I,A,S,E,C', ...people, ''].join('\n'),
      'dyads.csv': ['dyad_id,client_id,therapist_id', ...dyads, ''].join('\n'),
      'ratings.csv': ['dyad_id,session,rater,scale,item,value', ...ratings, ''].join('\n'),
    },
  })
}

const VARIED = [
  [4, 5, 6],
  [2, 3, 5],
  [6, 6, 3],
  [7, 5, 7],
  [1, 2, 4],
  [3, 6, 2],
  [5, 4, 4],
  [6, 7, 5],
] as const

describe('a part that is not asked for', () => {
  test('has a table without rows', async () => {
    const study = await studyRun(SOUND, join(folder, String(runs++)), {})
    const tables = [
      ...[adjustments, partialAssociations, matrix, specificity],
      ...[bayesFactors, equivalence, power, sensitivity],
    ]
    for (const table of tables) expect(study.rows<typeof table.columns>(table), table.file).toEqual([])
  })
})

describe('undefined results are null with a reason', () => {
  test('a covariate that nobody has, or that is the outcome', async () => {
    const study = await ran(VARIED)
    const reasons = new Set(study.rows(partialAssociations).map((row) => row.reason))
    expect([...reasons]).toEqual(['only 0 pairs have all values: too few'])
    const own = await ran(VARIED, { covariates: ['validation'] })
    const row = own.rows(partialAssociations).find((it) => it.outcome === 'validation')!
    expect(row).toMatchObject({ n: 8, estimate: null, p: null, reason: 'validation is itself a covariate' })
    expect(own.rows(partialAssociations)[0]).toMatchObject({ outcome: 'bond', reason: null })
  })

  test('covariates that explain everything', async () => {
    const study = await ran(
      VARIED.map(([a]) => [a, a, a]),
      { covariates: ['validation'] },
    )
    expect(study.rows(partialAssociations)[0]).toMatchObject({
      outcome: 'bond',
      estimate: null,
      reason: 'the covariates explain bond completely',
    })
    // Two outcomes that are one: no difference to test, and no crash on the way.
    expect(study.rows(specificity)[0]).toMatchObject({
      r_between: 1,
      difference: 0,
      steiger_z: null,
      reason: 'a perfect correlation',
    })
  })

  test('an outcome that is the same for all', async () => {
    const study = await ran(
      VARIED.map(([a, b]) => [a, b, 4]),
      { sensitivity: { reliability: { validation: 0.9 } } },
    )
    const says = 'every pair has validation 4: nothing to correlate'
    const ofValidation = <T extends { readonly outcome: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.outcome === 'validation')
    for (const row of ofValidation(study.rows(adjustments)))
      expect(row).toMatchObject({ p: null, bonferroni: null, by: null, reason: says })
    for (const row of ofValidation(study.rows(bayesFactors)))
      expect(row).toMatchObject({ ln_bf10: null, p_one_sided: null, reason: says })
    for (const row of ofValidation(study.rows(equivalence)))
      expect(row).toMatchObject({ equivalence_p: null, verdict: null, reason: says })
    for (const row of ofValidation(study.rows(sensitivity)))
      expect(row).toMatchObject({ estimate: null, corrected: null, conf_low: null, reason: says })
    expect(study.rows(specificity)[0]).toMatchObject({
      r_other: null,
      difference: null,
      reason: 'validation is the same in all 8 pairs',
    })
    const cell = study.rows(matrix).find((row) => row.second === 'validation')!
    expect(cell).toMatchObject({ estimate: null, n: 8, reason: 'validation is the same in all 8 pairs' })
    // A null does not count in the family: two tests are left of four.
    const bond = study.rows(adjustments).find((row) => row.method === 'pearson' && row.p !== null)!
    expect(bond.bonferroni).toBe(Math.min(1, 2 * bond.p!))
  })

  test('three pairs', async () => {
    const study = await ran(VARIED.slice(0, 3), {}, 3)
    expect(study.rows(equivalence)[0]).toMatchObject({
      n: 3,
      verdict: null,
      equivalence_p: null,
      reason: 'only 3 pairs: too few for an equivalence test',
    })
    expect(study.rows(bayesFactors)[0]!.ln_bf10).not.toBeNull()
    expect(study.rows(power).map(({ n, detectable_r }) => [n, detectable_r])).toEqual(
      new Array(5).fill([3, null]),
    )
    expect(study.rows(power)[0]!.critical_r).not.toBeNull()
    expect(study.rows(specificity)[0]).toMatchObject({ williams_t: null, reason: 'only 3 pairs: too few' })
  })

  test('too few therapists to tell an association from differences between them', async () => {
    const study = await ran(VARIED)
    const says =
      'two therapists are too few to tell an association from differences between them (at least eight)'
    for (const row of [...study.rows(bayesFactors), ...study.rows(equivalence), ...study.rows(power)])
      expect(row.reason).toBe(says)
    for (const row of study.rows(sensitivity)) expect(row).toMatchObject({ corrected: null, reason: says })
    for (const row of study.rows(specificity))
      expect(row).toMatchObject({ estimator: 'none', slope_p: null, slope_reason: says })
  })

  test('eight therapists, a model with nothing to estimate from', async () => {
    const study = await ran([...VARIED], {}, 8)
    expect(study.rows(bayesFactors)[0]).toMatchObject({ estimator: 'correlation', reason: null })
  })

  test('two pairs', async () => {
    const study = await ran(VARIED.slice(0, 2))
    for (const row of study.rows(power))
      expect(row).toMatchObject({ power: null, critical_r: null, reason: '2 pairs are too few for any test' })
    for (const row of [...study.rows(bayesFactors), ...study.rows(equivalence)])
      expect(row.reason).toMatch(/^only 2 pairs have both values/)
    for (const row of study.rows(sensitivity)) expect(row.corrected).toBeNull()
    for (const row of study.rows(matrix)) expect(row.reason).not.toBeNull()
  })

  test('a perfect correlation', async () => {
    const pairs = ['D1', 'D2', 'D3', 'D4']
    const ratings = pairs.flatMap((pair, i) =>
      [1, 2].map((item) => `${pair},1,client,bond,${item},${i === 0 ? 7 : 3}`),
    )
    const study = await studyRun(SOUND, join(folder, String(runs++)), {
      settings: {
        indices: ['first-letter'],
        hypothesis: { index: 'first-letter', outcome: 'bond', smallest_effect: 0.1 },
        bayes: {},
        sensitivity: { reliability: { bond: 0.64 }, unrestricted_sd: { 'first-letter': 0.6 } },
      },
      files: {
        'people.csv': [
          'person_id,role,R,I,A,S,E,C',
          ...[1, 2, 3, 4].map((i) => `T${i},therapist,10,21,30,40,15,5`),
          'C1,client,10,20,30,40,15,5',
          ...[2, 3, 4].map((i) => `C${i},client,40,30,20,10,15,5`),
          '',
        ].join('\n'),
        'dyads.csv': [
          'dyad_id,client_id,therapist_id',
          ...[1, 2, 3, 4].map((i) => `D${i},C${i},T${i}`),
          '',
        ].join('\n'),
        'ratings.csv': ['dyad_id,session,rater,scale,item,value', ...ratings, ''].join('\n'),
      },
    })
    expect(study.rows(bayesFactors)).toMatchObject([
      {
        n: 4,
        equivalent_r: 1,
        p_one_sided: 0,
        ln_bf10: null,
        ln_bf10_chosen: expect.any(Number),
        reason: 'a perfect correlation of this many pairs: its Bayes factor is infinite with the usual prior',
      },
    ])
    expect(study.rows(equivalence)).toMatchObject([
      {
        n: 4,
        estimate: 1,
        equivalence_p: null,
        verdict: null,
        reason: 'a perfect correlation: it has no standard error',
      },
    ])
    expect(study.rows(sensitivity)).toMatchObject([
      { corrected: 1.25, conf_low: 1.25, conf_high: 1.25 },
      { corrected: 1, conf_low: 1, conf_high: 1 },
    ])
  })
})

describe('validation is the third item of bond', () => {
  test('taking it out gives the correlations with the other items themselves', async () => {
    const study = await ran(VARIED, { specificity: undefined, overlap: { validation: 'bond' } })
    const [contained, removed] = study.rows(specificity)
    expect(contained).toMatchObject({ outcome: 'bond', other: 'validation', overlap: 'contained', n: 8 })
    expect(removed).toMatchObject({ outcome: 'bond', other: 'validation', overlap: 'removed', n: 8 })
    const rest = VARIED.map(([a, b]) => a + b)
    const part = VARIED.map(([, , c]) => c)
    const whole = VARIED.map(([a, b, c]) => a + b + c)
    expectClose(removed!.r_between, pearson(rest, part).estimate!, TOLERANCE.closedForm)
    // Early scores are rounded to 10 decimals.
    expectClose(contained!.r_between, pearson(whole, part).estimate!, TOLERANCE.iterative)
    const sd = (x: readonly number[]) => {
      const mean = x.reduce((sum, value) => sum + value, 0) / x.length
      return Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (x.length - 1))
    }
    const formula = partWholeCorrelation(contained!.r_between!, sd(whole), sd(part))!
    expectClose(removed!.r_between, formula, TOLERANCE.iterative, 'Guilford')
    expect(removed!.r_other).toBe(contained!.r_other)
    const index = study.rows(matrix).find((row) => row.first === 'c-index' && row.second === 'bond')!
    expect(contained!.r_outcome).toBe(index.estimate)
    expect(removed!.reason).toBeNull()
  })

  test('is not compared as if the two were apart', async () => {
    const study = await ran(VARIED, { overlap: { validation: 'bond' } })
    expect(study.rows(specificity).map(({ overlap }) => overlap)).toEqual(['contained', 'removed'])
  })

  test('a rest that is the same for all', async () => {
    const study = await ran(
      VARIED.map(([, , c]) => [3, 4, c]),
      { overlap: { validation: 'bond' } },
    )
    expect(study.rows(specificity)[1]).toMatchObject({
      overlap: 'removed',
      r_outcome: null,
      reason: 'bond without validation is the same in all 8 pairs',
    })
  })
})
