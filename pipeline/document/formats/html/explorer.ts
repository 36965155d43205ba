import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type Explorer, lookOf, type Plain } from '../../document.ts'

/**
 * Lists to choose from, and the numbers of what is chosen. Every result is stored in the page; the script only looks
 * it up, and shows the form, which does nothing without it.
 */
export function explorerForm({ factors, measures, results, across, first }: Explorer): ElementContent[] {
  const lists = factors.map(({ name, choices }) =>
    h('label', [
      h('span', name),
      h(
        'select',
        choices.map((choice, i) => h('option', { value: i }, choice)),
      ),
    ]),
  )
  const numbers = measures.map((measure) => h('div', [h('dt', measure.map(plain)), h('dd')]))
  const data = {
    across,
    first,
    results: results.map(({ choices, x, y, values }) => [choices, x, y, values]),
  }
  return [
    h('form.explorer', { hidden: true, ariaLabel: 'Choose a specification' }, [
      h('.choices', lists),
      h('.chosen', { role: 'status' }, [h('dl', numbers), h('p.remark')]),
    ]),
    h('script', { type: 'application/json' }, scriptJson(data)),
  ]
}

function plain(run: Plain): ElementContent {
  return typeof run === 'string' ? { type: 'text', value: run } : h(...lookOf(run))
}

/** JSON that no text in it can end early. */
function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
