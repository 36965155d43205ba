import { type CriterionId, criterionNamed } from '../../replication/criteria.ts'

/** The name of a criterion within a sentence: names such as Q and Bayes keep their capital. */
export function criterionInText(id: CriterionId): string {
  return criterionNamed(id).title.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}
