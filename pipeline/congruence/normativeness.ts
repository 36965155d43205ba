import { neededNorms, type ProfileIndex } from './congruence-index.ts'
import type { Role } from './role.ts'
import { shapeCorrelation, workedCorrelation } from './shape-correlation.ts'

type Example = ProfileIndex['examples'][number]

/** The normativeness of the client or the therapist: the same index for either person. */
export function normativeness(role: Role): ProfileIndex {
  const capital = role === 'client' ? 'Client' : 'Therapist'
  const undefinedWhen = `the ${role}'s profile or the mean ${role} profile is flat`
  return {
    id: `${role}-normativeness`,
    title: `${capital} normativeness`,
    meaning: `How similar the ${role}'s profile is to the mean ${role} profile of the sample.`,
    definition: `Pearson's r of the ${role}'s six scores and the mean ${role} profile`,
    range: [-1, 1],
    direction: 'similarity',
    symmetric: false,
    usesHexagon: false,
    level: 'interval',
    confidence: 'certain',
    source: ['furr-2008'],
    variant:
      "The mean profile is that of the pairs of the sample, including the person's own; R multicon leaves it out.",
    basis: 'profile',
    needsNorms: true,
    describesOnly: role,
    value: (client, therapist, norms) =>
      shapeCorrelation({ client, therapist }[role], neededNorms(norms)[role]),
    undefinedWhen,
    worked: (client, therapist, norms) =>
      workedCorrelation({ client, therapist }[role], neededNorms(norms)[role], [
        role,
        `mean ${role} profile`,
      ]) ?? `undefined: ${undefinedWhen}`,
    examples: EXAMPLES.map((example) => (role === 'client' ? example : swapped(example))),
  }
}

function swapped({ client, therapist, norms, ...value }: Example): Example {
  const { client: ofClients, therapist: ofTherapists } = norms!
  return {
    client: therapist,
    therapist: client,
    norms: { client: ofTherapists, therapist: ofClients },
    ...value,
  }
}

/** Of the client. */
const EXAMPLES: readonly Example[] = [
  {
    client: [30, 40, 10, 50, 5, 20],
    therapist: [40, 10, 25, 30, 5, 15],
    norms: { client: [20, 40, 10, 50, 5, 30], therapist: [40, 10, 25, 30, 5, 15] },
    value: 0.934247,
    digits: 6,
  },
  {
    client: [30, 40, 10, 50, 5, 20],
    therapist: [40, 10, 25, 30, 5, 15],
    norms: { client: [30, 40, 10, 50, 5, 20], therapist: [40, 10, 25, 30, 5, 15] },
    value: 1,
  },
  {
    client: [25, 25, 25, 25, 25, 25],
    therapist: [40, 10, 25, 30, 5, 15],
    norms: { client: [30, 40, 10, 50, 5, 20], therapist: [40, 10, 25, 30, 5, 15] },
    value: null,
  },
]
