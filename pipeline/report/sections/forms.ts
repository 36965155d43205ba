import type { Study } from '../../study/study.ts'
import { type Block, listed, paragraph } from '../document.ts'
import { formsOf } from '../evidence.ts'
import { parentheticalCitation } from '../in-text-citation.ts'

/** The questionnaires that outcomes come from and, where a key awaits checking, a notice that the reader must not miss. */
export function forms(study: Study): Block[] {
  return formsOf(study).flatMap((form): Block[] => {
    const scales = Object.values(study.outcomes)
      .map(({ scale }) => study.scales[scale]!)
      .filter((scale) => scale.form?.id === form.id)
    const labels = [...new Set(scales.map(({ label }) => label))]
    const works = [
      ...form.citation.map(parentheticalCitation),
      ...(form.source === null ? [] : [form.source]),
    ]
    const cited = works.length === 0 ? '' : ` (${works.join('; ')})`
    const said = `${listed(labels)} ${labels.length === 1 ? 'was' : 'were'} measured with: ${form.title}${cited}.`
    const note = form.note === null ? '' : ` ${form.note}`
    if (!form.awaitsChecking) return [paragraph(`${said}${note}`)]
    return [
      paragraph(said),
      {
        kind: 'paragraph',
        tone: 'notice',
        text: [`The scoring key awaits checking (${form.title}).${note}`],
      },
    ]
  })
}
