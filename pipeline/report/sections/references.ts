import { indexNamed } from '../../congruence/index-named.ts'
import type { Section } from '../document.ts'
import { type Evidence, formsOf } from '../evidence.ts'

/** The theory, and the study whose question is asked again. */
const ALWAYS = ['holland-1997', 'taber-leibert-agaskar-2011']

/** The works that this report rests on: the theory, the methods of its coefficients, the sources of its indices. */
export function references(evidence: Evidence): Section {
  const indices = evidence.study.indices.flatMap((id) => indexNamed(id).source)
  const forms = formsOf(evidence.study).flatMap(({ citation }) => citation)
  const ids = [...new Set([...ALWAYS, ...methods(evidence), ...indices, ...forms])]
  return { id: 'references', title: 'References', blocks: [{ kind: 'references', ids }] }
}

/** The sources of what was done to the coefficients that are reported. */
function methods({ associations, reliability }: Evidence): string[] {
  const intervals = associations.filter((row) => row.conf_low !== null)
  return [
    ...(intervals.length > 0 ? ['fisher-1921'] : []),
    ...(intervals.some((row) => row.method !== 'pearson') ? ['bonett-wright-2000'] : []),
    ...(reliability.some((row) => row.alpha !== null) ? ['cronbach-1951', 'feldt-woodruff-salih-1987'] : []),
    ...(reliability.some((row) => row.omega !== null) ? ['mcdonald-1999'] : []),
    ...(associations.some((row) => row.p_adjusted !== null) ? ['holm-1979'] : []),
  ]
}
