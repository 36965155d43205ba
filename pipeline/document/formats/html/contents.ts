import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { PrintedDocument } from '../../printed.ts'
import { toPlace } from './inline.ts'

interface Entry {
  readonly id: string
  readonly title: string
  readonly within: readonly Entry[]
}

/** The contents in two levels: beside the text where there is room, otherwise in a drawer above it. */
export function contents(document: PrintedDocument): { beside: ElementContent; drawer: ElementContent } {
  const entries = entriesOf(document)
  return {
    beside: h('nav.beside', { ariaLabel: 'Contents' }, [list(entries)]),
    drawer: h('nav.drawer', { ariaLabel: 'Contents' }, [
      h('details', [h('summary', 'Contents'), list(entries)]),
    ]),
  }
}

function entriesOf({ body, supplement }: PrintedDocument): Entry[] {
  const entry = ({ id, title }: PrintedDocument['body'][number]) => ({
    id: `section-${id}`,
    title,
    within: [],
  })
  const ofBody = body.map((it) => ({ ...entry(it), within: it.sections.map(entry) }))
  if (supplement.length === 0) return ofBody
  return [...ofBody, { id: 'supplement', title: 'Supplement', within: supplement.map(entry) }]
}

function list(entries: readonly Entry[]): ElementContent {
  return h(
    'ul',
    entries.map(({ id, title, within }) =>
      h('li', [h('a', { href: toPlace(id) }, title), ...(within.length > 0 ? [list(within)] : [])]),
    ),
  )
}
