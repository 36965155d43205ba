import { expect, test } from 'vitest'
import { descriptiveBlocks } from '../../../pipeline/analyses/descriptives/section.ts'
import type { DescriptiveRow, Results } from '../../../pipeline/analyses/descriptives/table.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const row = (own: Partial<DescriptiveRow>): DescriptiveRow => ({
  ...({ group: 'client', variable: 'age', kind: 'age', n: 32, n_missing: 0 } as const),
  ...{ mean: 25.25, sd: 7.06, median: 24, min: 19, max: 41, n_min: 1, n_max: 1 },
  ...{ clients: null, clients_min: null, clients_max: null, ...own },
})
const therapist = (own: Partial<DescriptiveRow>) =>
  row({
    ...({ group: 'therapist', n: 14, n_min: 2, n_max: 2 } as const),
    ...{ clients: 32, clients_min: 3, clients_max: 3, ...own },
  })
const consistency = { variable: 'consistency', kind: 'descriptor', mean: 2.5, sd: 0.5 } as const

const words = (descriptives: readonly DescriptiveRow[]) =>
  said(descriptiveBlocks({ study: smallStudy(), descriptives } as unknown as Results))

test('ages, and the descriptors of both roles', () => {
  const text = words([row({ n_missing: 1 }), therapist({}), row(consistency), therapist(consistency)])
  expect(text).toContain('was 25.3 years, SD = 7.1, range 19–41 (age missing for one).')
  expect(text).toMatch(/\| 32 \| 2\.50 \| 0\.50 \| 14 \| 2\.50 \| 0\.50/)
})

test('the range of therapists’ ages is withheld if those at one end see fewer than three clients', () => {
  expect(words([row({ n: 0 }), therapist({})])).toContain('range 19–41')
  const text = words([row({ n: 0 }), therapist({ clients_min: 2 })])
  expect(text).toContain('was 25.3 years, SD = 7.1, range withheld.')
  expect(text).not.toMatch(/19|41/)
})

test('it is withheld as well if one therapist alone is the oldest, however many clients that one sees', () => {
  const text = words([row({ n: 0 }), therapist({ n_max: 1, clients_max: 9 })])
  expect(text).toContain('range withheld')
  expect(text).not.toMatch(/19|41/)
})

test('a client alone may be the youngest: the ages of clients identify no therapist', () => {
  expect(words([row({ n_min: 1 }), therapist({ n: 0 })])).toContain(
    'The mean age of the clients was 25.3 years, SD = 7.1, range 19–41.',
  )
})

test('ages that nobody knows, and descriptors that nobody has, are not mentioned', () => {
  const text = words([
    row({ n: 0 }),
    therapist({ n: 0 }),
    row({ ...consistency, n: 0 }),
    therapist({ ...consistency, n: 0 }),
  ])
  expect(text).not.toContain('mean age')
  expect(text).not.toContain('2.50')
})
