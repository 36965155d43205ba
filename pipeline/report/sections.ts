import type { Section } from './document.ts'
import type { Evidence } from './evidence.ts'
import { congruence } from './sections/congruence.ts'
import { correlations } from './sections/correlations.ts'
import { findings } from './sections/findings.ts'
import { limitations } from './sections/limitations.ts'
import { making } from './sections/making.ts'
import { measures } from './sections/measures.ts'
import { references } from './sections/references.ts'
import { sample } from './sections/sample.ts'
import { specificationCurve } from './sections/specification-curve.ts'
import { ties } from './sections/ties.ts'

/** What a report says, in its order. */
export const SECTIONS: readonly ((evidence: Evidence) => Section)[] = [
  findings,
  sample,
  measures,
  congruence,
  correlations,
  ties,
  specificationCurve,
  limitations,
  references,
  making,
]
