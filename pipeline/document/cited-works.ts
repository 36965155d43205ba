import { blocksOf } from './blocks-of.ts'
import type { Block, ReportDocument } from './document.ts'
import { textsOf } from './texts-of.ts'

/** The works that the document cites, each once: ids of data/references.json, and references in words. */
export function citedWorks({ body, supplement }: Pick<ReportDocument, 'body' | 'supplement'>): string[] {
  const cited = blocksOf<Block>([...body, ...supplement])
    .flatMap(textsOf)
    .flat()
    .flatMap((run) => (typeof run === 'object' && 'cite' in run ? run.cite : []))
  return [...new Set(cited)]
}
