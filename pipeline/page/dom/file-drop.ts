import type { GivenFile } from '../engine/messages.ts'
import { make } from './make.ts'

interface Drop {
  readonly id: string
  /** What to drop, such as "Drop a file of pairs here". */
  readonly words: string
  readonly hint: string
  readonly many: boolean
  readonly taken: (files: readonly GivenFile[]) => void
}

const ACCEPTED = '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.sav,.zsav,.yaml,.yml'

/** The name of rows that were pasted; spreadsheets part them by tabs. */
const PASTED = 'pasted.tsv'

/** A place to drop files on, to choose them, or to paste rows of a spreadsheet. The files are read in the browser only. */
export function fileDrop({ id, words, hint, many, taken }: Drop): HTMLElement {
  const input = make('input', {
    ...{ type: 'file', id, class: 'unseen', accept: ACCEPTED, multiple: many },
    onchange: () => {
      taken(given(input.files))
      input.value = ''
    },
  })
  const text = make('textarea', { id: `${id}-text`, rows: 6, spellcheck: 'false', wrap: 'off' })
  const use = () => {
    if (text.value.trim() === '') return
    taken([{ name: PASTED, content: new Blob([text.value]) }])
    text.value = ''
    pasting.open = false
  }
  const pasting = make(
    'details',
    { class: 'pasting' },
    make('summary', {}, 'Paste rows from a spreadsheet'),
    make(
      'label',
      { for: text.id },
      'Copy the rows with their column names in your spreadsheet, and paste them here.',
    ),
    text,
    make('p', {}, make('button', { type: 'button', onclick: use }, 'Use these rows')),
  )
  const zone = make(
    'div',
    { class: 'drop' },
    make('p', { class: 'big' }, words),
    make(
      'p',
      {},
      input,
      make('label', { for: id, class: 'button' }, many ? 'Choose files' : 'Choose a file'),
    ),
    make('p', { class: 'note' }, hint),
    pasting,
  )
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => {
      event.preventDefault()
      zone.classList.add('over')
    })
  }
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    zone.classList.remove('over')
    const files = given(event.dataTransfer?.files ?? null)
    if (files.length > 0) taken(many ? files : files.slice(0, 1))
  })
  return zone
}

const given = (files: FileList | null): GivenFile[] =>
  [...(files ?? [])].map((it) => ({ name: it.name, content: it }))

/** A file that is dropped beside the place for it does not replace the page. */
export function keepPage(): void {
  for (const name of ['dragover', 'drop']) addEventListener(name, (event) => event.preventDefault())
}
