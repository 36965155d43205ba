import type { ExplainedPerson } from '../../commands/explain/explained-person.ts'
import { hexagonalDistance } from '../../holland/hexagon.ts'
import { type HollandType, TYPE_NAMES, TYPES } from '../../holland/type.ts'

const STEPS = ['the same type', 'next to each other', 'two steps apart', 'opposite'] as const

/** The types of both people in one place of their codes. */
export interface PlaceOfCodes {
  readonly place: number
  readonly client: HollandType | null
  readonly therapist: HollandType | null
  readonly steps: 0 | 1 | 2 | 3 | null
}

/** The two codes letter by letter. */
export function placesOfCodes(
  client: ExplainedPerson | null,
  therapist: ExplainedPerson | null,
): PlaceOfCodes[] {
  const [ofClient, ofTherapist] = [client, therapist].map((it) => [...(it?.code ?? '')] as HollandType[])
  const length = Math.max(ofClient!.length, ofTherapist!.length)
  return Array.from({ length }, (_, i) => {
    const [c, t] = [ofClient![i] ?? null, ofTherapist![i] ?? null]
    const steps = c === null || t === null ? null : hexagonalDistance(c, t)
    return { place: i + 1, client: c, therapist: t, steps }
  })
}

/** The steps between two types in words. */
export const stepsInWords = (steps: PlaceOfCodes['steps']) => (steps === null ? '—' : STEPS[steps])

/** The drawing in words, for who does not see it. */
export function hexagonInWords(client: ExplainedPerson | null, therapist: ExplainedPerson | null): string {
  const order = `The six types on a hexagon, clockwise: ${TYPES.map((type) => TYPE_NAMES[type]).join(', ')}.`
  const of = (it: ExplainedPerson | null) => {
    if (it === null) return []
    const scores =
      it.profile === null ? '' : `; scores ${it.profile.map((score, i) => `${TYPES[i]} ${score}`).join(', ')}`
    return [`${it.role === 'client' ? 'Client' : 'Therapist'}: ${it.code}${scores}.`]
  }
  return [order, ...of(client), ...of(therapist)].join(' ')
}
