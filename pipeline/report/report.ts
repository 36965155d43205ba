import type { Section } from '../document/document.ts'
import type { Evidence } from './evidence.ts'
import { evidence } from './evidence-chapter.ts'
import { findings } from './findings.ts'
import { limitations } from './limitations.ts'
import { making } from './making.ts'
import { measures } from './measures.ts'
import { references } from './references.ts'
import { sample } from './sample.ts'
import { congruence } from './sections/congruence.ts'
import { correlations } from './sections/correlations.ts'
import { replication } from './sections/replication.ts'
import { robustness } from './sections/robustness.ts'
import { sensitivity } from './sections/sensitivity.ts'
import { specificationCurve } from './sections/specification-curve.ts'
import { specificity } from './sections/specificity.ts'
import { ties } from './sections/ties.ts'

/** What a report says, in its order. A section without blocks was not asked for and is left out. */
export const SECTIONS: readonly ((evidence: Evidence) => Section)[] = [
  findings,
  sample,
  measures,
  congruence,
  correlations,
  robustness,
  ties,
  replication,
  specificity,
  evidence,
  sensitivity,
  specificationCurve,
  limitations,
  references,
  making,
]
