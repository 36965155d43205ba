import { make, setAttributes } from './make.ts'

/** How far long work is, with a button that ends it. */
export function workBar(stop: () => void) {
  const bar = make('progress', { max: 1, 'aria-label': 'Progress' })
  const words = make('p', { role: 'status' })
  const element = make(
    'div',
    { class: 'work', hidden: true },
    bar,
    words,
    make('button', { type: 'button', onclick: stop }, 'Stop'),
  )
  return {
    element,
    /** @param share from 0 to 1; null if it is not known */
    at(share: number | null, text: string) {
      element.hidden = false
      setAttributes(bar, { value: share })
      if (words.textContent !== text) words.textContent = text
    },
    end() {
      element.hidden = true
    },
  }
}
