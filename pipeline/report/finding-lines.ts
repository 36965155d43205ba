import { primary } from '../analyses/correlations/primary.ts'
import type { Association } from '../analyses/correlations/table.ts'
import { verdict } from '../analyses/correlations/verdict.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { correlation } from '../document/apa.ts'
import { plainText } from '../document/document.ts'
import { outcomeLabel } from '../document/labels.ts'
import type { Study } from '../study/study.ts'

/** The finding in one line for the terminal, and what data it is about. */
export function findingLines(study: Study, associations: readonly Association[]): string[] {
  const row = primary(associations)
  const about = `${indexNamed(row.index).title} and ${outcomeLabel(study, row.outcome).toLowerCase()}`
  const found = plainText(correlation(row, study.confidence))
  const data = study.simulated ? 'Simulated data. ' : ''
  return [`${data}${about}: ${found}. ${plainText(verdict(row, study))}`]
}
