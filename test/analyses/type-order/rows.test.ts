import { expect, test } from 'vitest'
import { typeOrderRows } from '../../../pipeline/analyses/type-order/rows.ts'
import { structuralSummaryRows } from '../../../pipeline/analyses/type-order/summary-rows.ts'
import { profiled } from '../../support/profiled.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

/** One wave around the hexagon, with its crest at each of the six types in turn. */
const WAVE = [30, 20, 10, 0, 10, 20]
const turned = (steps: number) => WAVE.map((_, i) => WAVE[(i - steps + 6) % 6]!)
const clients = (n: number) => Array.from({ length: n }, (_, i) => profiled(`C${i}`, 'client', turned(i % 6)))

test('waves around the hexagon meet all 72 predictions', () => {
  const [ofClients, ofPeople] = typeOrderRows([...clients(24), profiled('T', 'therapist', 'SAE')])
  expect(ofClients).toMatchObject({ group: 'client', n: 24, predictions: 72, met: 72, tied: 0, violated: 0 })
  expect(ofClients!.correspondence).toBe(1)
  // Of the 60 orders that a hexagon can have, this one and no other meets them all.
  expectClose(ofClients!.p, 1 / 60, TOLERANCE.closedForm)
  expect(ofPeople!.n).toBe(24)
})

test('too few people, and a score that is the same for all, leave it untested', () => {
  expect(typeOrderRows(clients(19))[0]).toMatchObject({
    ...{ n: 19, met: null, p: null },
    reason: 'fewer than 20 people have all six scores',
  })
  const flat = clients(24).map((row) => ({ ...row, R: 5 }))
  expect(typeOrderRows(flat)[0]!.reason).toBe('everybody has the same R score')
})

test('a mean profile that is a wave with its crest at I peaks at 60 degrees', () => {
  const five = Array.from({ length: 5 }, (_, i) => profiled(`C${i}`, 'client', [15, 20, 15, 5, 0, 5]))
  const [ofClients, ofTherapists] = structuralSummaryRows(five, [])
  expectClose(ofClients!.elevation, 10, TOLERANCE.closedForm)
  expectClose(ofClients!.displacement, 60, TOLERANCE.closedForm)
  // The best wave: (10 + 5/2 + 5/2 + 10 + 5/2 + 5/2)/3 around the mean.
  expectClose(ofClients!.amplitude, 10, TOLERANCE.closedForm)
  expectClose(ofClients!.fit, 1, TOLERANCE.closedForm)
  expect(ofTherapists).toMatchObject({ n: 0, clients: 0, fit: null })
})

test('therapists have the clients that they see; a flat mean profile has no peak', () => {
  const five = Array.from({ length: 5 }, (_, i) => profiled(`T${i}`, 'therapist', [7, 7, 7, 7, 7, 7]))
  const pairs = [{ dyad_id: 'D', client_id: 'C', therapist_id: 'T0' }]
  expect(structuralSummaryRows(five, pairs)[1]).toMatchObject({
    ...{ role: 'therapist', n: 5, clients: 1, elevation: 7, displacement: null },
    reason: 'the mean profile has no peak',
  })
})
