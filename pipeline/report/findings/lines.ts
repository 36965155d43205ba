import type { Reading } from '../../artefacts/reading.ts'
import { plainText } from '../../document/document.ts'
import { decisions } from './decision.ts'
import { findingsResults } from './results.ts'
import { findingTexts } from './words.ts'

/** The findings for the terminal, one line a hypothesis: the sentences of the report. */
export function findingLines(reading: Reading): string[] {
  const { study } = reading
  const results = findingsResults(reading)
  const data = study.simulated ? 'Simulated data. ' : ''
  return decisions(results).map((decision, i) => {
    const sentences = findingTexts(decision, results.hypotheses[i]!, study)
    return `${i === 0 ? data : ''}${sentences.map(plainText).join(' ')}`
  })
}
