import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PrintedDocument, PrintedSection } from '../../printed.ts'
import type { BlockWriter } from './block.ts'
import { toPlace } from './inline.ts'

/** The sections of the body, then the parts of the supplement, each folded away until somebody asks for it. */
export function sections({ body, supplement }: PrintedDocument, block: BlockWriter): ElementContent[] {
  const content = (it: PrintedSection, level: number) => [
    ...it.blocks.map(block),
    ...it.sections.map((within) => section(within, level + 1)),
  ]
  const section = (it: PrintedSection, level: number): ElementContent => {
    const id = `section-${it.id}`
    const title = h('a.anchor', { href: toPlace(id) }, it.title)
    return h('section', { id }, [h(heading(level), [title]), ...content(it, level)])
  }
  const part = (it: PrintedSection) =>
    h('details.part', { id: `section-${it.id}` }, [
      h('summary', [h('h3', it.title)]),
      h('.within', content(it, 3)),
    ])
  const parts = h('section.supplement', { id: 'supplement' }, [
    h('h2', [h('a.anchor', { href: '#supplement' }, 'Supplement')]),
    ...supplement.map(part),
  ])
  return [...body.map((it) => section(it, 2)), ...(supplement.length > 0 ? [parts] : [])]
}

/** HTML has six levels of headings. */
const heading = (level: number) => `h${Math.min(level, 6)}`
