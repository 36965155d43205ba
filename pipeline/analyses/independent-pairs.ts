import type { Study } from '../study/study.ts'

/** Why pairs are taken as independent if no therapist is known to see several clients: the reason, as a clause. */
export function whyIndependent({ therapists }: Study): string {
  return therapists === 'unknown'
    ? 'who the therapists were is not known, so that pairs are taken as independent, which pairs of one therapist are not'
    : 'each therapist saw one client, so that pairs are independent'
}

/** The same as a sentence. */
export function whyIndependentSentence(study: Study): string {
  const clause = whyIndependent(study)
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
