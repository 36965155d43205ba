import { type Content, make, setAttributes } from '../../dom/make.ts'
import type { Decisions } from './decisions.ts'

interface Line {
  readonly id: string
  readonly label: string
  /** The field that the label belongs to. */
  readonly field: string
  readonly control: Content
  /** Why it is proposed, or what is in it. */
  readonly hint?: string
  /** False for what was typed and not proposed. */
  readonly isProposed?: boolean
}

/** One setting of the form: its name, its field, and a check mark to confirm what is proposed. */
export function line(
  decided: Decisions,
  { id, label, field, control, hint = '', isProposed = true }: Line,
): HTMLElement {
  if (isProposed) decided.ask(id)
  const mark = make('input', {
    ...{ type: 'checkbox', class: 'right', 'data-decision': id, checked: !decided.isOpen(id) },
    'aria-label': `${label}: this is right`,
    onchange: () => decided.confirm(id, mark.checked),
  })
  mark.checked = !decided.isOpen(id)
  const element = make(
    'div',
    { class: 'line' },
    make('label', { for: field }, label),
    make(
      'div',
      { class: 'control' },
      control,
      hint !== '' && make('span', { class: 'hint', id: `${field}-hint` }, hint),
    ),
    isProposed && make('span', { class: 'confirm' }, mark, make('span', { 'aria-hidden': 'true' }, 'right')),
  )
  // Who changes a proposal has decided.
  element.addEventListener('change', (event) => {
    if (!isProposed || event.target === mark) return
    mark.checked = true
    decided.confirm(id, true)
  })
  setAttributes(element, { 'data-line': id })
  return element
}

/** Confirms everything in a card that is proposed. */
export function confirmAll(decided: Decisions, card: HTMLElement): HTMLButtonElement {
  return make(
    'button',
    {
      type: 'button',
      class: 'small all-right',
      onclick: () => {
        for (const mark of card.querySelectorAll<HTMLInputElement>('input.right:not(:checked)')) {
          mark.checked = true
          decided.confirm(mark.dataset.decision!, true)
        }
      },
    },
    'All of this is right',
  )
}
