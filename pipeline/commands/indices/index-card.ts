import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { indexEntries } from './index-entries.ts'
import { type Cell, layOut, paragraphRow } from './layout.ts'

const LABEL_WIDTH = 14

/** Everything about one index as text for a terminal: meaning, definition, rules, properties, distribution, sources, examples. */
export async function indexCard(index: CongruenceIndex, width: number): Promise<string> {
  const rows = indexEntries(index).flatMap(([label, texts]) => labelled(label, texts))
  return layOut(
    [paragraphRow(`${index.id}: ${index.title}`), [], paragraphRow(index.meaning), [], ...rows],
    width,
  )
}

/** One row for each text, with the label before the first. */
function labelled(label: string, texts: readonly string[]): Cell[][] {
  return texts.map((text, place) => [{ text: place === 0 ? label : '', width: LABEL_WIDTH }, { text }])
}
