import { ANALYSES } from '../analyses/analyses.ts'
import type { Block } from '../document/document.ts'
import type { ReportMaterial } from './material.ts'

/** The theory, and the study whose question is asked again. */
const ALWAYS = ['holland-1997', 'taber-leibert-agaskar-2011']

/** The works that this report rests on: the theory, and what each analysis cites. */
export function references({ results }: ReportMaterial): Block[] {
  const cited = ANALYSES.flatMap((it) => it.cites(results.get(it)!))
  return [{ kind: 'references', also: [...ALWAYS, ...cited] }]
}
