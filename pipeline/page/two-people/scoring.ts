import { make } from '../dom/make.ts'
import { typedNumber } from './typed-person.ts'

/** The highest score of the drawing until scores are higher. */
const HIGHEST = 50

/** Settings that only scores have: the ends of the scale, for drawing and sliders, and what counts as a tie. */
export function scoring(changed: () => void) {
  const field = (id: string, value: string) =>
    make('input', {
      id,
      type: 'text',
      inputmode: 'decimal',
      size: 4,
      value,
      autocomplete: 'off',
      oninput: changed,
    })
  const [low, high, band] = [field('lowest', '0'), field('highest', String(HIGHEST)), field('band', '0')]
  let between: readonly [number, number] = [0, HIGHEST]
  const element = make(
    'div',
    { class: 'scoring', hidden: true },
    make(
      'p',
      {},
      make('label', { for: 'lowest' }, 'Scores go from '),
      low,
      make('label', { for: 'highest' }, ' to '),
      high,
    ),
    make(
      'p',
      {},
      make('label', { for: 'band' }, 'Scores count as tied if they are less than '),
      band,
      ' points apart (0: only equal scores).',
    ),
    make(
      'p',
      { class: 'note' },
      'Indices of scores need both people on the scale of one inventory. The profiles can be dragged in the drawing.',
    ),
  )
  return {
    element,
    /** Shows or hides the settings; the drawing grows with scores beyond its ends. */
    show(isNeeded: boolean, scores: readonly string[]) {
      element.hidden = !isNeeded
      const numbers = scores.map(typedNumber).filter((it) => it !== null)
      const from = Math.min(typedNumber(low.value) ?? 0, ...numbers)
      const to = Math.max(typedNumber(high.value) ?? HIGHEST, ...numbers)
      between = [from, to > from ? to : from + 1]
    },
    settings: () => ({ range: between, band: Math.max(0, typedNumber(band.value) ?? 0) }),
  }
}
