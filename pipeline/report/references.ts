import { strangersCite } from '../analyses/re-pairing/section.ts'
import { robustnessCites } from '../analyses/robustness/section.ts'
import { indexNamed } from '../congruence/index-named.ts'
import type { Section } from '../document/document.ts'
import { criterionNamed } from '../replication/criteria.ts'
import { isWorkId } from '../study/contradictions/original-problems.ts'
import { type Evidence, formsOf } from './evidence.ts'
import { evidenceReferences } from './evidence-references.ts'

/** The theory, and the study whose question is asked again. */
const ALWAYS = ['holland-1997', 'taber-leibert-agaskar-2011']

/** The works that this report rests on: the theory, the methods of its coefficients, the sources of its indices. */
export function references(evidence: Evidence): Section {
  const indices = evidence.study.indices.flatMap((id) => indexNamed(id).source)
  const asked = [...evidenceReferences(evidence.study), ...compared(evidence)]
  const own = [...methods(evidence), ...strangersCite(evidence), ...robustnessCites(evidence), ...asked]
  const { inventory } = evidence.study
  const used = [...(inventory ? [inventory.form] : []), ...formsOf(evidence.study)]
  const forms = used.flatMap(({ citation }) => citation)
  const ids = [...new Set([...ALWAYS, ...own, ...indices, ...forms])]
  return { id: 'references', title: 'References', blocks: [{ kind: 'references', ids }] }
}

/** The sources of what was done to the coefficients that are reported. */
function methods({
  study,
  associations,
  reliability,
  inventoryReliability,
  ties,
  typeOrder,
  structuralSummary,
}: Evidence): string[] {
  const intervals = associations.filter((row) => row.conf_low !== null)
  const agreement = [...reliability, ...inventoryReliability]
  return [
    ...(typeOrder.some(({ met }) => met !== null) ? ['hubert-arabie-1987', 'tracey-1997'] : []),
    ...(structuralSummary.some(({ fit }) => fit !== null) ? ['gurtman-1992'] : []),
    ...(ties.length > 0 ? ['iachan-1990'] : []),
    ...(intervals.length > 0 ? ['fisher-1921'] : []),
    ...(intervals.some((row) => row.method !== 'pearson') ? ['bonett-wright-2000'] : []),
    ...(agreement.some((row) => row.alpha !== null) ? ['cronbach-1951', 'feldt-woodruff-salih-1987'] : []),
    ...(agreement.some((row) => row.omega !== null) ? ['mcdonald-1999'] : []),
    ...(associations.some((row) => row.p_adjusted !== null) ? ['holm-1979'] : []),
    ...(study.specification_curve ? ['simonsohn-simmons-nelson-2020'] : []),
  ]
}

/** The published results, and the criteria and checks that could be applied to them. */
function compared({ originals, consistency, replication }: Evidence): string[] {
  const judged = replication.filter(({ result }) => result !== 'not applicable')
  const checks = consistency.filter(({ result }) => result !== 'not applicable').map(({ check }) => check)
  return [
    ...originals.map(({ citation }) => citation).filter(isWorkId),
    ...judged.flatMap(({ criterion }) => criterionNamed(criterion).source ?? []),
    ...(checks.includes('p') ? ['nuijten-hartgerink-van-assen-epskamp-wicherts-2016'] : []),
    ...(checks.includes('grim') ? ['brown-heathers-2017'] : []),
    ...(checks.includes('sd') ? ['heathers-anaya-van-der-zee-brown-2018'] : []),
  ]
}
