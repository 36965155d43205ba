import type { Block } from '../../document/document.ts'
import type { ReportMaterial } from '../material.ts'
import { decisions } from './decision.ts'
import { findingsResults } from './results.ts'
import { exploratoryText, findingTexts, registrationText } from './words.ts'

/** The findings: for each hypothesis one paragraph, then what else was significant. */
export function findings(material: ReportMaterial): Block[] {
  const { study } = material
  const results = findingsResults(material)
  const blocks: Block[] = []
  if (study.simulated) {
    const what =
      study.simulated === true
        ? 'These data are simulated. No real client or therapist is in them,'
        : `Simulated: ${study.simulated}. No client was seen by a therapist here,`
    const text = [`${what} and no conclusion about real ones follows.`]
    blocks.push({ kind: 'paragraph', tone: 'notice', text })
  }
  decisions(results).forEach((decision, i) => {
    const sentences = findingTexts(decision, results.hypotheses[i]!, study)
    const text = sentences.flatMap((sentence, at) => (at === 0 ? sentence : [' ', ...sentence]))
    blocks.push(
      decision.role === 'primary' ? { kind: 'paragraph', tone: 'lead', text } : { kind: 'paragraph', text },
    )
  })
  const others = exploratoryText(results, study)
  const declared = registrationText(study)
  blocks.push({ kind: 'paragraph', text: others === null ? [declared] : [`${declared} `, ...others] })
  return blocks
}
