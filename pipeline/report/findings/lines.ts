import type { Reading } from '../../artefacts/reading.ts'
import { plainText } from '../../document/document.ts'
import { decisions } from './decision.ts'
import { findingsEvidence } from './evidence.ts'
import { findingTexts } from './words.ts'

/** The findings for the terminal, one line a hypothesis: the sentences of the report. */
export function findingLines(reading: Reading): string[] {
  const { study } = reading
  const evidence = findingsEvidence(reading)
  const data = study.simulated ? 'Simulated data. ' : ''
  return decisions(evidence).map((decision, i) => {
    const sentences = findingTexts(decision, evidence.hypotheses[i]!, study)
    return `${i === 0 ? data : ''}${sentences.map(plainText).join(' ')}`
  })
}
