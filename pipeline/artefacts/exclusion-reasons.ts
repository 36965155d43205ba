import type { ExclusionRule } from '../study/settings/exclusion-rules.ts'

/** Reasons that do not come from a rule. */
export const NO_PROFILE = 'neither a code nor six scores'
export const NO_PAIR = 'in no pair'
export const NO_PAIR_LEFT = 'only in excluded pairs'

/** The reason of a rule: the researcher's words, or a description of the rule. */
export function reasonOf({
  reason,
  client_age,
  therapist_age,
  fewest_clients,
  straight_lining,
}: ExclusionRule): string {
  if (reason !== undefined) return reason
  const ages = client_age ?? therapist_age
  if (ages) return `${client_age ? 'client' : 'therapist'} not aged ${ages[0]} to ${ages[1]}`
  if (fewest_clients) return `therapist with fewer than ${fewest_clients} clients`
  if (straight_lining) return 'the same answer to every item'
  throw new RangeError('a rule of this kind has a reason of its own')
}

/** Every possible reason, in the order in which the rules are applied. */
export function reasonsInOrder(rules: readonly ExclusionRule[]): string[] {
  const last = ({ fewest_clients, straight_lining }: ExclusionRule) => fewest_clients ?? straight_lining
  return [
    ...rules.filter((rule) => !last(rule)).map(reasonOf),
    NO_PROFILE,
    ...rules.filter(({ fewest_clients }) => fewest_clients).map(reasonOf),
    ...[NO_PAIR, NO_PAIR_LEFT],
    ...rules.filter(({ straight_lining }) => straight_lining).map(reasonOf),
  ]
}
