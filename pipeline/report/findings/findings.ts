import type { Block } from '../../document/document.ts'
import type { ReportMaterial } from '../material.ts'
import { decisions } from './decision.ts'
import { findingsEvidence } from './evidence.ts'
import { exploratoryText, findingTexts, registrationText } from './words.ts'

/** The findings: for each hypothesis one paragraph, then what else was significant. */
export function findings(material: ReportMaterial): Block[] {
  const { study } = material
  const evidence = findingsEvidence(material)
  const blocks: Block[] = []
  if (study.simulated) {
    const what =
      study.simulated === true
        ? 'These data are simulated. No real client or therapist is in them,'
        : `Simulated: ${study.simulated}. No client was seen by a therapist here,`
    const text = [`${what} and no conclusion about real ones follows.`]
    blocks.push({ kind: 'paragraph', tone: 'notice', text })
  }
  decisions(evidence).forEach((decision, i) => {
    const sentences = findingTexts(decision, evidence.hypotheses[i]!, study)
    const text = sentences.flatMap((sentence, at) => (at === 0 ? sentence : [' ', ...sentence]))
    blocks.push(
      decision.role === 'primary' ? { kind: 'paragraph', tone: 'lead', text } : { kind: 'paragraph', text },
    )
  })
  const others = exploratoryText(evidence, study)
  const declared = registrationText(study)
  blocks.push({ kind: 'paragraph', text: others === null ? [declared] : [`${declared} `, ...others] })
  return blocks
}
