import { expect, test } from 'vitest'
import { partialBlocks } from '../../../pipeline/analyses/partial/section.ts'
import type { PartialAssociation, Results } from '../../../pipeline/analyses/partial/table.ts'
import { association } from '../../support/association.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row: PartialAssociation = {
  ...({
    index: 'c-index',
    outcome: 'bond',
    kind: 'partial',
    method: 'pearson',
    covariates: ['client-age'],
  } as const),
  ...{
    n: 31,
    estimate: 0.39,
    conf_low: 0.04,
    conf_high: 0.66,
    statistic: 2.25,
    df: 28,
    p: 0.032,
    reason: null,
  },
}

const words = (partialAssociations: readonly PartialAssociation[]) =>
  said(
    partialBlocks({
      study: smallStudy({ covariates: ['client-age', 'client-S'] }),
      partialAssociations,
      associations: [association()],
    } as unknown as Results),
  )

test('the primary correlation with what is held constant', () => {
  const text = words([row, { ...row, kind: 'semipartial', estimate: 0.37 }])
  expect(text).toContain(
    'the correlation of the primary hypothesis with age of the client and social score of the client held constant (Fisher, 1924) is',
  )
  expect(text).toContain('partial r(28) = .39, 95% CI [.04, .66], p = .032')
})

test('an undefined one has its reason', () => {
  const none = { estimate: null, conf_low: null, conf_high: null, statistic: null, df: null, p: null }
  const undefinedRow = { ...row, ...none, reason: 'all alike' }
  expect(words([undefinedRow, { ...undefinedRow, kind: 'semipartial' }])).toContain('undefined: all alike')
})

test('nothing where no covariate was declared', () => {
  expect(words([])).toBe('')
})
