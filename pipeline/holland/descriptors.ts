import { consistencyDescriptor } from './consistency.ts'
import type { Descriptor } from './descriptor.ts'
import { DIFFERENTIATION } from './differentiation.ts'
import { angleDeg, dataIdeas, thingsPeople, vectorLength } from './hexagon-vector.ts'
import { elevation, scatterDescriptor } from './level-and-spread.ts'

/** Every descriptor of one person, in the order of tables. */
export const DESCRIPTORS: readonly Descriptor[] = [
  consistencyDescriptor,
  ...DIFFERENTIATION,
  elevation,
  scatterDescriptor,
  thingsPeople,
  dataIdeas,
  vectorLength,
  angleDeg,
]
