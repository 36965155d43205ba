import { keyedAnswer, type ScoringKey } from '../instruments/scored-scale.ts'
import type { Answers } from '../statistics/reliability/covariances.ts'
import { type Alpha, cronbachAlpha } from '../statistics/reliability/cronbach-alpha.ts'
import { itemStatistics } from '../statistics/reliability/item-statistics.ts'
import { type Omega, omegaTotal } from '../statistics/reliability/omega-total.ts'

/** The words for one row of answers. */
const UNITS = {
  pair: { many: 'pairs', every: 'every pair' },
  person: { many: 'people', every: 'everybody' },
} as const

export type Unit = keyof typeof UNITS

function reasons(unit: Unit) {
  const { many, every } = UNITS[unit]
  const tooFew = `fewer than 3 ${many} answered every item`
  return {
    alpha: {
      'one-item': 'a scale of one item',
      'too-few-people': tooFew,
      'total-constant': `${every} has the same total`,
    } satisfies Record<NonNullable<Alpha['undefinedBecause']>, string>,
    omega: {
      'too-few-items': 'a scale of fewer than 3 items',
      'too-few-people': tooFew,
      'constant-item': `an item was answered alike by ${every}`,
      'improper-solution': 'the one-factor model has no proper solution in this sample',
    } satisfies Record<NonNullable<Omega['undefinedBecause']>, string>,
  }
}

/** The answers to a scale, one row for each sheet, one column for each item of the key; reverse-keyed items are recoded. */
export function keyedAnswers(
  sheets: readonly ReadonlyMap<number, number | null>[],
  key: ScoringKey,
): (number | null)[][] {
  return sheets.map((given) => key.items.map((item) => keyedAnswer(given.get(item) ?? null, item, key)))
}

/** Internal consistency of a scale and statistics of its items: the columns that all reliability tables have. */
export function scaleAgreement(answers: Answers, key: ScoringKey, confidence: number, unit: Unit) {
  const words = reasons(unit)
  const alpha = cronbachAlpha(answers, confidence)
  const omega = omegaTotal(answers)
  return {
    scale: {
      items: key.items.length,
      n: alpha.n,
      alpha: alpha.alpha,
      conf_low: alpha.confLow,
      conf_high: alpha.confHigh,
      standard_error: alpha.standardError,
      alpha_standardized: alpha.standardized,
      average_r: alpha.averageR,
      alpha_reason: alpha.undefinedBecause && words.alpha[alpha.undefinedBecause],
      omega: omega.omega,
      omega_standardized: omega.standardized,
      omega_reason: omega.undefinedBecause && words.omega[omega.undefinedBecause],
    },
    items: itemStatistics(answers, confidence).map((statistics, i) => ({
      item: key.items[i]!,
      reversed: key.reverse.includes(key.items[i]!) ? ('yes' as const) : ('no' as const),
      n: statistics.n,
      mean: statistics.mean,
      sd: statistics.sd,
      item_rest: statistics.itemRest,
      conf_low: statistics.itemRestLow,
      conf_high: statistics.itemRestHigh,
      alpha_if_dropped: statistics.alphaIfDropped,
    })),
  }
}
