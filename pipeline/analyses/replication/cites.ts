import { criterionNamed } from '../../replication/criteria.ts'
import type { Results } from './table.ts'

/** The published results, by id or in words as the study file has them, and the criteria and checks that could be applied to them. */
export function replicationCites({ originals, consistency, replication }: Results): string[] {
  const judged = replication.filter(({ result }) => result !== 'not-applicable')
  const checks = consistency.filter(({ result }) => result !== 'not-applicable').map(({ check }) => check)
  return [
    ...originals.map(({ citation }) => citation),
    ...judged.flatMap(({ criterion }) => criterionNamed(criterion).source ?? []),
    ...(checks.includes('p') ? ['nuijten-hartgerink-van-assen-epskamp-wicherts-2016'] : []),
    ...(checks.includes('grim') ? ['brown-heathers-2017'] : []),
    ...(checks.includes('sd') ? ['heathers-anaya-van-der-zee-brown-2018'] : []),
  ]
}
