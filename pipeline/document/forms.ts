import type { Form } from '../study/scales/scale.ts'
import type { Study } from '../study/study.ts'
import { type Block, cite, joined, listed, paragraph, type Text } from './document.ts'
import { formsOf } from './labels.ts'

/**
 * The questionnaires of the outcomes and, if a scoring key awaits checking, a notice that the reader must not
 * miss.
 */
export function forms(study: Study): Block[] {
  return formsOf(study).flatMap((form): Block[] => {
    const scales = Object.values(study.outcomes)
      .map(({ scale }) => study.scales[scale]!)
      .filter((scale) => scale.form?.id === form.id)
    const labels = [...new Set(scales.map(({ label }) => label))]
    const were = labels.length === 1 ? 'was' : 'were'
    return formUsed([`${listed(labels)} ${were} measured with: `, ...titleOf(form), '.'], form)
  })
}

/** The title of a form with its sources. */
export function titleOf({ title, citation, source }: Form): Text {
  const works: Text[] = [...citation.map((id): Text => [cite(id)]), ...(source === null ? [] : [[source]])]
  return works.length === 0 ? [title] : [`${title} (`, ...joined(works, '; '), ')']
}

/** The blocks about a form: a sentence, the note of its file, and whether its key awaits checking. */
export function formUsed(sentence: Text, { title, note, awaitsChecking }: Form): Block[] {
  const noteOfForm = note === null ? '' : ` ${note}`
  if (!awaitsChecking) return [paragraph(...sentence, noteOfForm)]
  const text = [`The scoring key awaits checking (${title}).${noteOfForm}`]
  return [paragraph(...sentence), { kind: 'paragraph', tone: 'notice', text }]
}
