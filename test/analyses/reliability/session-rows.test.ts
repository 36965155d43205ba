import { describe, expect, test } from 'vitest'
import { runsAgainst } from '../../../pipeline/analyses/reliability/agreement.ts'
import { reliabilityOf } from '../../../pipeline/analyses/reliability/section.ts'
import { sessionReliabilityRows } from '../../../pipeline/analyses/reliability/session-rows.ts'
import type { Results } from '../../../pipeline/analyses/reliability/table.ts'
import type { SessionScore } from '../../../pipeline/artefacts/session-scores.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const EARLY = smallStudy({ early_sessions: [1, 2, 3], early_rating: 'mean' })

const scores = (values: readonly (readonly (number | null)[])[]): SessionScore[] =>
  values.flatMap((own, pair) =>
    own.map((value, i) => ({
      ...({ dyad_id: `D${pair}`, rater: 'client', scale: 'bond', session: i + 1, answered: 2 } as const),
      value,
    })),
  )

describe('the reliability of a mean of sessions', () => {
  test('steps up the ICC of session scores over pairs', () => {
    // Sessions 1 and 2 of two pairs: [1, 2] and [4, 5] have ICC(1) = 17/19 (see intraclass).
    const rows = sessionReliabilityRows(
      scores([
        [1, 2],
        [4, 5],
        [null, null],
      ]),
      EARLY,
    )
    expect(rows.map(({ sessions, pairs_with }) => [sessions, pairs_with])).toEqual([
      [1, 0],
      [2, 2],
      [3, 0],
    ])
    const icc = 17 / 19
    for (const [i, k] of [1, 2, 3].entries())
      expectClose(rows[i]!.reliability, (k * icc) / (1 + (k - 1) * icc), TOLERANCE.closedForm)
    expect(rows[0]).toMatchObject({ scale: 'bond', rater: 'client', n: 4, pairs: 2, reason: null })
  })

  test('is not given where sessions of a pair differ more than pairs do', () => {
    const [row] = sessionReliabilityRows(
      scores([
        [1, 5],
        [5, 1],
        [2, 4],
      ]),
      EARLY,
    )
    expect(row!.icc).toBeLessThan(0)
    expect(row!.reliability).toBeNull()
  })

  test.each([
    [[[1], [2], [3]], 'no pair has more than one session'],
    [[[1, 2, 3]], 'fewer than two pairs were rated'],
    [
      [
        [2, 2],
        [2, 2],
      ],
      'the same score in all sessions of all pairs',
    ],
    [
      [
        [1, 1],
        [2, 2],
      ],
      'all sessions of a pair have the same score',
    ],
  ])('%j has none: %s', (values, reason) => {
    expect(sessionReliabilityRows(scores(values), EARLY)[0]).toMatchObject({
      icc: null,
      reliability: null,
      reason,
    })
  })

  test('is nothing where the early rating is that of one session', () => {
    const values = scores([
      [1, 2],
      [4, 5],
    ])
    expect(sessionReliabilityRows(values, smallStudy({ early_sessions: [1] }))).toEqual([])
    expect(sessionReliabilityRows(values, smallStudy({ early_rating: 'first' }))).toEqual([])
  })
})

describe('an item against the rest of its scale', () => {
  test('is one whose whole interval lies below 0', () => {
    expect(runsAgainst({ conf_high: -0.01 })).toBe(true)
    expect(runsAgainst({ conf_high: 0.35 })).toBe(false)
    expect(runsAgainst({ conf_high: null })).toBe(false)
  })

  test('is named with its rater and its interval, and a correlation of about 0 gives no alarm', () => {
    const study = smallStudy({
      outcomes: {
        bond: { scale: 'bond' },
        theirs: { scale: 'bond', rater: 'therapist' },
        task: { scale: 'task' },
      },
    })
    const scale = (rater: string) => ({
      scale: 'bond',
      rater,
      session: 1,
      items: 2,
      n: 32,
      alpha: 0.5,
      conf_low: 0.1,
      conf_high: 0.8,
      omega: null,
      alpha_reason: null,
      omega_reason: null,
    })
    const item = (rater: string, number: number, item_rest: number, conf_low: number, conf_high: number) => ({
      ...{ scale: 'bond', rater, item: number, item_rest, conf_low, conf_high },
    })
    const written = (items: readonly object[]) =>
      said(
        reliabilityOf({
          study,
          reliability: [scale('client'), scale('therapist')],
          itemStatistics: items,
          sessionReliability: [],
        } as unknown as Results),
      )
    expect(
      written([item('client', 1, 0.52, 0.2, 0.7), item('therapist', 1, -0.001, -0.35, 0.35)]),
    ).not.toContain('against')
    expect(written([item('therapist', 1, -0.5, -0.72, -0.18)])).toContain(
      'One item runs against the rest of the scale, the whole 95% interval of the item–rest correlation lying below 0: item 1 of bond (rated by therapist) (−.50 [−.72, −.18]).',
    )
  })
})
