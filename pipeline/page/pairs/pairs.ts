import { plural } from '../../sentences/plural.ts'
import { dataTable } from '../dom/data-table.ts'
import { failure } from '../dom/failure.ts'
import { fileDrop } from '../dom/file-drop.ts'
import { fill, make, setAttributes } from '../dom/make.ts'
import { workBar } from '../dom/work-bar.ts'
import type { Engine } from '../engine/engine.ts'
import type { GivenFile, PairsSeen } from '../engine/messages.ts'
import { readingInWords, rowsInWords } from './file-words.ts'
import { columnsToCompute, type Matching, missingIn } from './matching.ts'
import { matchingForm } from './matching-form.ts'
import { pairResults } from './pair-results.ts'

/** The part of the page for a file of pairs. */
export function pairs(engine: Engine): HTMLElement {
  const below = make('div')
  const drop = fileDrop({
    id: 'pairs-file',
    words: 'Drop a file here',
    hint: 'CSV, Excel or SPSS, with one row for each pair: the code of the client and the code of the therapist, or six scores of each.',
    many: false,
    taken: ([file]) => void see(file!),
  })

  async function see(file: GivenFile) {
    fill(below, make('p', { role: 'status' }, `Reading ${file.name} …`))
    try {
      show(file, await engine.ask('see-pairs', file))
    } catch (error) {
      fill(below, failure(error))
    }
  }

  function show(file: GivenFile, seen: PairsSeen) {
    const results = make('div', { class: 'computed' })
    const missing = make('p', { class: 'message', role: 'status' })
    const compute = make(
      'button',
      { type: 'button', class: 'main', onclick: () => void run() },
      'These columns are right: compute',
    )
    const bar = workBar(() => engine.stop())
    const tell = (matching: Matching) => {
      const lacks = missingIn(matching)
      missing.textContent = lacks ?? ''
      setAttributes(compute, { disabled: lacks !== null })
    }
    const form = matchingForm(seen, tell)
    const skip = make('input', { type: 'checkbox', id: 'skip-rows' })
    const reading = [rowsInWords(seen.rows), readingInWords(seen.settings)].filter(Boolean).join('; ')
    fill(
      below,
      make('h3', {}, file.name),
      reading !== '' && make('p', { class: 'note' }, reading),
      dataTable(
        `First rows of ${file.name}`,
        seen.columns.map(({ name }) => name),
        seen.firstRows,
      ),
      make('h3', {}, 'Which column is what?'),
      form.element,
      make(
        'p',
        { class: 'option' },
        skip,
        make('label', { for: skip.id }, ' Leave out rows that cannot be used, and list them'),
      ),
      make('p', {}, compute),
      missing,
      bar.element,
      results,
    )
    tell(form.matching())

    async function run() {
      setAttributes(compute, { disabled: true })
      fill(results)
      bar.at(0, 'Beginning')
      try {
        const made = await engine.ask(
          'compute-pairs',
          {
            file,
            columns: columnsToCompute(file.name, form.matching(), seen),
            ...{ indices: null, long: false, onError: skip.checked ? 'skip' : 'stop' },
          },
          ({ at, of, pairs }) => bar.at(of === 0 ? null : at / of, plural(pairs, 'pair')),
        )
        fill(results, pairResults(file.name, made))
      } catch (error) {
        fill(results, failure(error))
      }
      bar.end()
      tell(form.matching())
      results.querySelector('h3')?.focus()
    }
  }

  return make(
    'section',
    { id: 'pairs', 'aria-labelledby': 'pairs-title' },
    make('h2', { id: 'pairs-title' }, 'A file of pairs'),
    make('p', { class: 'lead' }, 'Every index for each row of a file, as a file of your own.'),
    drop,
    below,
  )
}
