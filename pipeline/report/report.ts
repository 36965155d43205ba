import { correlations } from '../analyses/correlations/section.ts'
import { congruence } from '../analyses/index-values/section.ts'
import { replication } from '../analyses/replication/section.ts'
import { robustness } from '../analyses/robustness/section.ts'
import { sensitivity } from '../analyses/sensitivity/section.ts'
import { specificationCurve } from '../analyses/specification-curve/section.ts'
import { specificity } from '../analyses/specificity/section.ts'
import { ties } from '../analyses/ties/section.ts'
import type { Section } from '../document/document.ts'
import type { Evidence } from './evidence.ts'
import { evidence } from './evidence-chapter.ts'
import { findings } from './findings.ts'
import { limitations } from './limitations.ts'
import { making } from './making.ts'
import { measures } from './measures.ts'
import { references } from './references.ts'
import { sample } from './sample.ts'

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
