import { blocksOf } from '../../blocks-of.ts'
import type { PrintedBlock, PrintedDocument, PrintedInline } from '../../printed.ts'
import { textsOf } from '../../texts-of.ts'

/** Where the text calls out tables, figures and works, so that each leads back to where it is mentioned. */
export interface Callouts {
  /** The id of this run of text, if it leads to a table, a figure or a work. */
  idOf(run: PrintedInline): string | undefined
  /** The ids of all runs that lead to this, in the order in which they are read. */
  placesOf(id: string): readonly string[]
}

const LEADS_BACK = /^#((?:table|figure|work)-.*)$/s

export function callouts({ body, supplement }: PrintedDocument): Callouts {
  const ids = new Map<PrintedInline, string>()
  const places = new Map<string, string[]>()
  for (const run of blocksOf<PrintedBlock>([...body, ...supplement])
    .flatMap(textsOf)
    .flat()) {
    const target = typeof run === 'object' && 'link' in run ? LEADS_BACK.exec(run.link)?.[1] : undefined
    if (target === undefined) continue
    const id = `from-${ids.size + 1}`
    ids.set(run, id)
    places.set(target, [...(places.get(target) ?? []), id])
  }
  return { idOf: (run) => ids.get(run), placesOf: (id) => places.get(id) ?? [] }
}
