import type { ExplainedIndex } from '../../commands/explain/explained-pair.ts'
import { PRINTED_DIGITS, rangeInWords } from '../../commands/indices/index-in-words.ts'
import { shortest } from '../../document/apa.ts'
import { fill, make } from '../dom/make.ts'
import type { Compared } from './compared.ts'
import { EXPLAINABLE } from './explainable.ts'
import { spread } from './spread.ts'

const LARGE = { width: 420, height: 92 }

/** The index that is shown first until another is chosen: the most recommended one of three letters. */
const FIRST = 'c-index'

/** One index, large, with how it was calculated and where its value stands. */
export function headline(changed: () => void) {
  const choice = make(
    'select',
    { id: 'first-index', onchange: changed },
    EXPLAINABLE.map(({ index }) =>
      make('option', { value: index.id, selected: index.id === FIRST }, index.title),
    ),
  )
  const value = make('p', { class: 'number' })
  const words = make('div', { class: 'words' })
  const drawing = make('div', { class: 'drawing' })
  const element = make('section', { class: 'headline', 'aria-label': 'One index' }, value, drawing, words)
  return {
    element,
    choice: make('div', {}, make('label', { for: 'first-index' }, 'Index'), choice),
    id: () => choice.value,
    show(it: ExplainedIndex, among: Compared | null) {
      const { index } = it
      const ends = index.range.map((end) => (end === null ? 'no limit' : shortest(end, PRINTED_DIGITS)))
      const [least, most] =
        index.direction === 'distance' ? ['identical', 'far apart'] : ['least alike', 'most alike']
      if (it.value === null) {
        fill(value, make('span', { class: 'none' }, 'no value'))
        fill(drawing)
        fill(words, make('p', {}, `Undefined, because ${it.reason}.`))
        return
      }
      fill(
        value,
        make('data', { value: String(it.value) }, shortest(it.value, PRINTED_DIGITS)),
        make(
          'span',
          {},
          index.range[1] === null ? ` (${rangeInWords(index)})` : ` on a scale from ${ends[0]} to ${ends[1]}`,
        ),
      )
      fill(
        drawing,
        among && [
          spread(index, it.value, among.values, LARGE),
          make(
            'p',
            { class: 'ends', 'aria-hidden': 'true' },
            make('span', {}, `${ends[0]} ${least}`),
            make('span', {}, `${ends[1]} ${most}`),
          ),
        ],
      )
      fill(
        words,
        among && make('p', { class: 'standing' }, among.words),
        make('p', {}, index.meaning),
        make('p', { class: 'steps' }, it.worked),
      )
    },
  }
}
