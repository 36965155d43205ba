import type { CodeIndex } from './congruence-index.ts'
import { zenerSchnuelle } from './zener-schnuelle.ts'

/**
 * Zener and Schnuelle's index in the direction that fits better: the larger of its two values when client and
 * therapist swap roles.
 *
 * 0 to 6, ordinal, symmetric. Suitable for pairs of people, because neither is the occupation.
 *
 * @source Zener, T. B., & Schnuelle, L. (1976). Effects of the Self-Directed Search on high school students.
 * Journal of Counseling Psychology, 23(4), 353-359. https://doi.org/10.1037/0022-0167.23.4.353
 */
export const zenerSchnuelleEither: CodeIndex = {
  id: 'zener-schnuelle-either',
  title: 'Zener–Schnuelle index, either way',
  beginsWithName: true,
  meaning: "How far either person's code is contained, in order, in the other's.",
  definition: 'The larger of the Zener–Schnuelle index and the same index with roles swapped',
  range: [0, 6],
  direction: 'similarity',
  symmetric: true,
  usesOrder: true,
  usesHexagon: false,
  level: 'ordinal',
  confidence: 'project',
  source: ['zener-schnuelle-1976'],
  variant: 'A symmetric reading, defined in this project; the one-directional index is zener-schnuelle.',
  basis: 'code',
  letters: zenerSchnuelle.letters,
  value: (client, therapist) =>
    Math.max(zenerSchnuelle.value(client, therapist), zenerSchnuelle.value(therapist, client)),
  worked(client, therapist) {
    return (
      `larger of (client in therapist: ${zenerSchnuelle.worked(client, therapist)}) and ` +
      `(therapist in client: ${zenerSchnuelle.worked(therapist, client)}) = ${this.value(client, therapist)}`
    )
  },
  examples: [
    { client: 'SAE', therapist: 'SAE', value: 6 },
    { client: 'SAE', therapist: 'AIC', value: 1 },
    { client: 'AIC', therapist: 'SAE', value: 1 },
    { client: 'RIA', therapist: 'SEC', value: 0 },
  ],
}
