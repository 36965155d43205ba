import { make } from './make.ts'

/** Waits for the last of several changes, so that a screen reader is not interrupted by each. */
const PAUSE = 600

/** What a screen reader is told although the focus stays where it is; not seen. */
export function announcer(): { readonly element: HTMLElement; say(text: string): void } {
  const element = make('p', { class: 'unseen', role: 'status' })
  let waiting: ReturnType<typeof setTimeout> | undefined
  return {
    element,
    say(text) {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        element.textContent = text
      }, PAUSE)
    },
  }
}
