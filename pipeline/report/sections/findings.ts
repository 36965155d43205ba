import { titleInText } from '../../congruence/title-in-text.ts'
import { correlation, count, inWords } from '../apa.ts'
import { type Block, listed, paragraph, type Section } from '../document.ts'
import { type Evidence, outcomeLabel, primary } from '../evidence.ts'
import { verdict } from '../verdict.ts'

/** The primary result first, in one paragraph. */
export function findings({ study, associations }: Evidence): Section {
  const row = primary(associations)
  const outcome = outcomeLabel(study, row.outcome).toLowerCase()
  const blocks: Block[] = []
  if (study.simulated) {
    const text = [
      'These data are simulated. No real client or therapist is in them, and no conclusion about real ones follows.',
    ]
    blocks.push({ kind: 'paragraph', tone: 'notice', text })
  }
  blocks.push({
    kind: 'paragraph',
    tone: 'lead',
    text: [
      `Congruence of therapist and client (${titleInText(row.index)}) with early ${outcome}: `,
      ...correlation(row, study.confidence),
      '. ',
      ...verdict(row, study),
    ],
  })
  const others = associations.filter((other) => other.method === row.method && other.role === 'exploratory')
  const below = others.filter((other) => other.p_adjusted !== null && other.p_adjusted < 1 - study.confidence)
  const named = below.map(
    (other) => `${titleInText(other.index)} with ${outcomeLabel(study, other.outcome).toLowerCase()}`,
  )
  blocks.push(
    paragraph(
      `This was the one hypothesis declared beforehand. All other ${count(others.length)} correlations of the same kind are exploratory; `,
      below.length === 0
        ? 'after correction for their number none of them stands out.'
        : `after correction for their number ${below.length === 1 ? 'one stands' : `${inWords(below.length)} stand`} out: ${listed(named)}.`,
    ),
  )
  return { id: 'findings', title: 'Findings', blocks }
}
