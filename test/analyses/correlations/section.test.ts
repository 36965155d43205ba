import { expect, test } from 'vitest'
import { correlationBlocks } from '../../../pipeline/analyses/correlations/section.ts'
import type { Results } from '../../../pipeline/analyses/correlations/table.ts'
import { association } from '../../support/association.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const written = (caseload: readonly object[]) =>
  said(
    correlationBlocks({
      study: smallStudy(),
      associations: [association({ role: 'primary' })],
      caseload,
    } as unknown as Results),
  )

test('the chapter says that its pairs are taken as independent, and draws no conclusion', () => {
  const text = written([{ clients: 3, therapists: 10 }])
  expect(text).toContain(
    'These correlations take all pairs as independent, which clients of one therapist are not',
  )
  expect(text).toContain('for comparison with published studies')
  expect(text).toContain('r(30) = .50, 95% CI [.18, .72], p = .004')
  expect(text).not.toMatch(/support the hypothesis|declared beforehand/)
})

test('where each therapist saw one client, pairs are independent', () => {
  const text = written([{ clients: 1, therapists: 32 }])
  expect(text).toContain('Each therapist saw one client, so that pairs are independent.')
  expect(text).not.toContain('which clients of one therapist are not')
})
