import type { Study } from '../study/study.ts'

/** Why pairs are taken as independent if no therapist is known to see several clients. */
export function whyIndependentSentence({ therapists }: Study): string {
  return therapists === 'unknown'
    ? 'Who the therapists were is not known, so that pairs are taken as independent, which pairs of one therapist are not.'
    : 'Each therapist saw one client, so that pairs are independent.'
}
