import type { Study } from '../../study/study.ts'

/** Where the hypothesis was declared. */
export function registrationText({ registration, second_hypothesis: second }: Study): string {
  const which = second === undefined ? 'this as the primary hypothesis' : 'the hypotheses and their order'
  return registration === undefined
    ? `The study file names ${which}; no preregistration was reported.`
    : `The study file names ${which}; the registration is given as ${registration}.`
}
