import type { ExplainedIndex } from '../../commands/explain/explained-pair.ts'
import { indexEntries } from '../../commands/indices/index-entries.ts'
import { PRINTED_DIGITS, rangeInWords } from '../../commands/indices/index-in-words.ts'
import type { CongruenceIndex } from '../../congruence/congruence-index.ts'
import { percentInText, shortest } from '../../document/apa.ts'
import { copyButton } from '../dom/copy-button.ts'
import { fill, make } from '../dom/make.ts'
import type { Compared } from './compared.ts'
import { spread } from './spread.ts'

const SMALL = { width: 108, height: 26 }

/** What of an index is told by its row already, or only matters to who writes an index. */
const UNTOLD = ['Examples']

/** One index: its name, value and place in a line, which unfolds to what it means and how it was calculated. */
export function indexRow(index: CongruenceIndex, sentence: () => string) {
  const value = make('data', { class: 'value' })
  const drawing = make('span', { class: 'drawing' })
  const place = make('span', { class: 'place' })
  const worked = make('div', { class: 'worked' })
  const facts = make('dl', { class: 'facts' })
  const element = make(
    'details',
    { class: 'index', id: `index-${index.id}`, hidden: true, ontoggle: () => element.open && fillFacts() },
    make(
      'summary',
      {},
      make(
        'span',
        { class: 'title' },
        index.title,
        index.direction === 'distance' && make('i', {}, ' distance'),
      ),
      value,
      drawing,
      place,
    ),
    make('p', {}, index.meaning),
    worked,
    make('p', { class: 'tools' }, copyButton('Copy as a sentence', sentence)),
    facts,
  )
  /** The facts of an index never change, so they are written when somebody first asks for them. */
  function fillFacts() {
    if (facts.childElementCount > 0) return
    const entries = indexEntries(index).filter(
      ([label, texts]) => texts.length > 0 && !UNTOLD.includes(label),
    )
    fill(
      facts,
      entries.map(([label, texts]) => [make('dt', {}, label), ...texts.map((text) => make('dd', {}, text))]),
    )
  }

  return {
    element,
    show(it: ExplainedIndex, among: Compared | null) {
      element.hidden = it.value === null
      if (it.value === null) return
      value.value = String(it.value)
      value.textContent = shortest(it.value, PRINTED_DIGITS)
      fill(drawing, among && spread(index, it.value, among.values, SMALL))
      place.textContent = among?.standing
        ? `more congruent than ${percentInText(among.standing.lessCongruent / among.standing.pairs)}`
        : rangeInWords(index)
      fill(
        worked,
        make('p', { class: 'steps' }, it.worked),
        among && make('p', {}, among.words),
        it.ties &&
          make(
            'p',
            {},
            `Ties allow ${it.ties.combinations} pairs of codes; the mean of the index over them is ${shortest(it.ties.mean, PRINTED_DIGITS)}.`,
          ),
      )
    },
  }
}
