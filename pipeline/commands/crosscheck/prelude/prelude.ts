import { COMPARING } from './comparing.ts'
import { CORRELATIONS } from './correlations.ts'
import { EVIDENCE } from './evidence.ts'
import { INDICES } from './indices.ts'
import { MIXED_MODELS } from './mixed-models.ts'
import { READING } from './reading.ts'
import { RELIABILITY } from './reliability.ts'

/** What the blocks of the script use. */
export const PRELUDE = [READING, COMPARING, CORRELATIONS, MIXED_MODELS, RELIABILITY, INDICES, EVIDENCE].join(
  '',
)
