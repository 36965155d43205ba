import { expect, test } from 'vitest'
import { inventoryBlocks } from '../../../pipeline/analyses/inventory-reliability/section.ts'
import type { Results } from '../../../pipeline/analyses/inventory-reliability/table.ts'
import { TYPES } from '../../../pipeline/holland/type.ts'
import { said } from '../../support/said.ts'
import { smallStudy } from '../../support/small-study.ts'

const inventory = { instrument: 'riasec-30', columns: 'ip_{item}' }

const inventoryReliability = ['client', 'therapist', 'everybody'].flatMap((role) =>
  TYPES.map((scale) => ({
    ...{ role, scale, items: 5, n: role === 'everybody' ? 46 : 23, clients: role === 'client' ? null : 32 },
    ...{ from_items: 23, given: 0, alpha: 0.8, conf_low: 0.7, conf_high: 0.9, alpha_reason: null },
    ...{ omega: 0.81, omega_reason: null },
  })),
)
const item = { role: 'everybody', scale: 'R', item: 3, item_rest: 0.5, conf_low: 0.25, conf_high: 0.69 }

const words = (own: object, settings: Record<string, unknown> = { inventory }) =>
  said(
    inventoryBlocks({
      ...{ study: smallStudy(settings), inventoryReliability, inventoryItems: [item] },
      ...own,
    } as unknown as Results),
  )

test('how the scores were made, and how reliable they are', () => {
  const text = words({})
  expect(text).toContain('an item was answered from 1 to 5, so that a score lies between 5 and 25')
  expect(text.match(/Realistic \| 5 \| (23|46) \| \.80 \| \[\.70, \.90\] \| \.81/g)).toHaveLength(3)
  expect(text).not.toContain('against the rest')
})

test('scores that were given, items that run against the rest, coefficients that are not there', () => {
  const rows = inventoryReliability.map((row) =>
    row.role === 'everybody' ? { ...row, given: 2, omega: null, omega_reason: 'no solution' } : row,
  )
  const against = { ...item, item_rest: -0.4, conf_low: -0.62, conf_high: -0.12 }
  const text = words({ inventoryReliability: rows, inventoryItems: [against] })
  expect(text).toContain('2 people answered no item')
  expect(text).toContain('item 3 of R')
  expect(text).toMatch(/No ω for R, I, A, S, E, and C of clients and therapists: no solution\./)
})

test('an item whose item–rest interval reaches above 0 is not said to run against the rest', () => {
  const uncertain = { ...item, item_rest: -0.2, conf_low: -0.46, conf_high: 0.1 }
  const text = words({ inventoryItems: [uncertain] })
  expect(text).toContain('−.20 to −.20')
  expect(text).not.toContain('against the rest')
})

test('nothing where the six scores were given', () => {
  expect(words({}, {})).toBe('')
})
