import { make } from '../dom/make.ts'
import type { GivenFile } from '../engine/messages.ts'

/** A file of the study by its name, with a button that takes it away. */
export const fileLine = ({ name }: GivenFile, remove: () => void): HTMLElement =>
  make(
    'li',
    {},
    name,
    ' ',
    make(
      'button',
      { type: 'button', class: 'plain', 'aria-label': `Remove ${name}`, onclick: remove },
      'remove',
    ),
  )
