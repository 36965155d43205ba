import { make } from '../../dom/make.ts'
import { criterion } from './exclusion-criterion.ts'
import { EXCLUSION_KINDS, KINDS, kindOf } from './exclusion-kinds.ts'
import { choose, write } from './fields.ts'
import { formCard } from './form-card.ts'
import type { FormState } from './form-state.ts'
import { line } from './line.ts'
import { type Settings, textOf } from './settings.ts'

/** Who and what is left out, and why; nothing is proposed. */
export function exclusionsCard(state: FormState): HTMLElement {
  return formCard(
    'exclusions',
    'Pairs to leave out',
    'decided before the results are seen',
    rulesOf(state).map((rule, i) => ruleLine(state, rule, i)),
    adding(state),
  )
}

const rulesOf = (state: FormState) => (state.settings().exclusions ?? []) as readonly Settings[]

function ruleLine(state: FormState, rule: Settings, i: number): HTMLElement {
  const id = `exclusion-${i}`
  const kind = kindOf(rule)
  const reason = write(
    `${id}-reason`,
    textOf(rule.reason),
    (text) => state.put(['exclusions', i, 'reason'], text.trim() || undefined),
    24,
  )
  const remove = make(
    'button',
    {
      type: 'button',
      class: 'plain',
      id: `${id}-remove`,
      'aria-label': `Remove rule ${i + 1}`,
      onclick: () => state.set(['exclusions', i], undefined),
    },
    'remove',
  )
  const { control, hint, field } = criterion(state, rule, i)
  return line(state.decided, {
    ...{ id, label: kind === undefined ? `Rule ${i + 1}` : EXCLUSION_KINDS[kind].words, field, hint },
    control: [
      control,
      ' ',
      make('span', { class: 'word' }, make('label', { for: reason.id }, 'reason '), reason),
      ' ',
      remove,
    ],
    isProposed: false,
  })
}

function adding(state: FormState): HTMLElement {
  const isThere = rulesOf(state).some((rule) => kindOf(rule) === 'straight_lining')
  const kinds = KINDS.filter((kind) => kind !== 'straight_lining' || !isThere)
  const select = choose(
    'new-exclusion',
    kinds.map((kind) => [kind, EXCLUSION_KINDS[kind].words] as const),
    kinds[0]!,
    () => {},
  )
  const add = () => {
    const kind = KINDS.find((it) => it === select.value)
    if (kind !== undefined) state.set(['exclusions'], [...rulesOf(state), EXCLUSION_KINDS[kind].begins])
  }
  return make(
    'p',
    { class: 'adding' },
    make('label', { for: 'new-exclusion' }, 'Leave out: '),
    select,
    ' ',
    make('button', { type: 'button', class: 'small', id: 'add-exclusion', onclick: add }, 'Add'),
  )
}
