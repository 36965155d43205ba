import type { ExplainRequest } from '../../pipeline/commands/explain/explain.ts'

/** `congruence explain` without any word behind it. */
export const NOTHING_EXPLAINED: ExplainRequest = {
  client: null,
  therapist: null,
  clientScores: null,
  therapistScores: null,
  indices: null,
  tieBand: null,
  json: false,
}
