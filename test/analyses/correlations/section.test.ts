import { expect, test } from 'vitest'
import { correlationBlocks } from '../../../pipeline/analyses/correlations/section.ts'
import type { Association, Results } from '../../../pipeline/analyses/correlations/table.ts'
import { association } from '../../support/association.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const blocksOf = (associations: readonly Association[], settings = {}, clients = 3) =>
  correlationBlocks({
    study: smallStudy(settings),
    associations,
    caseload: [{ clients, therapists: 10 }],
  } as unknown as Results)

const primary = association({ role: 'primary' })

test('the primary correlation, with the sources of its interval', () => {
  const blocks = blocksOf([
    primary,
    association({
      index: 'd',
      estimate: null,
      conf_low: null,
      conf_high: null,
      p: null,
      reason: 'all alike',
    }),
    association({ method: 'kendall', estimate: 0.35, conf_low: null, conf_high: null, test: 'exact' }),
  ])
  const words = said(blocks)
  expect(words).toContain('r(30) = .50, 95% CI [.18, .72], p = .004')
  expect(words).toContain(
    '(Fisher, 1921), for rank coefficients with the standard error of Bonett and Wright (2000)',
  )
  expect(blocks.filter(({ kind }) => kind === 'table')).toEqual([])
})

test('the chapter says that its pairs are taken as independent, and draws no conclusion', () => {
  const words = said(blocksOf([primary]))
  expect(words).toContain(
    'These correlations take all pairs as independent, which clients of one therapist are not',
  )
  expect(words).toContain('for comparison with published studies')
  expect(words).not.toMatch(/support the hypothesis|declared beforehand/)
})

test('where each therapist saw one client, pairs are independent', () => {
  const words = said(blocksOf([primary], {}, 1))
  expect(words).toContain('Each therapist saw one client, so that pairs are independent.')
  expect(words).not.toContain('which clients of one therapist are not')
})

test('an index of two values has its r called point-biserial', () => {
  expect(said(blocksOf([primary]))).not.toContain('point-biserial')
  expect(said(blocksOf([primary], { indices: ['c-index', 'first-letter'] }))).toContain('point-biserial')
})
