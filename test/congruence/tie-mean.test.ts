import { expect, it } from 'vitest'
import { cIndex } from '../../pipeline/congruence/c-index.ts'
import { iachanM } from '../../pipeline/congruence/iachan-m.ts'
import { tieMean } from '../../pipeline/congruence/tie-mean.ts'
import { zenerSchnuelle } from '../../pipeline/congruence/zener-schnuelle.ts'
import { type Code, code, tieCompatibleCodes } from '../../pipeline/holland/code.ts'

const flat = tieCompatibleCodes([25, 25, 25, 25, 25, 25])

it('averages over all combinations of the codes that ties allow', () => {
  const client = tieCompatibleCodes([0, 20, 20, 30, 40, 10])
  const therapist = tieCompatibleCodes([0, 30, 20, 50, 40, 10])
  expect(tieMean(iachanM, client, therapist)).toBe(20.5)
  expect(tieMean(cIndex, client, therapist)).toBe(12.5)
})

it('gives a flat profile the mean over all codes', () => {
  expect(flat).toHaveLength(120)
  for (const other of [flat, [code('SAE')], [code('RIC')]]) {
    expect(tieMean(cIndex, flat, other)).toBe(9)
    expect(tieMean(iachanM, flat, other)).toBe(10)
  }
  expect(tieMean(zenerSchnuelle, flat, flat)).toBe(67 / 60)
})

it('keeps the roles apart', () => {
  const [client, therapist] = [[code('SAE')], [code('AIC'), code('ESI')]]
  expect(tieMean(zenerSchnuelle, client, therapist)).toBe(0.5)
  expect(tieMean(zenerSchnuelle, therapist, client)).toBe(1.5)
})

it('has no tie mean for codes that are too short, and refuses to average nothing', () => {
  expect(tieMean(cIndex, [code('SA')], [code('SAE')])).toBeNull()
  expect(() => tieMean(cIndex, [] as Code[], [code('SAE')])).toThrow(RangeError)
})
