import { plural } from '../../../sentences/plural.ts'
import { RECORDS, type RecordKind } from '../../../study/settings/layouts.ts'
import { dataTable } from '../../dom/data-table.ts'
import { make } from '../../dom/make.ts'
import type { FileSeen } from '../../engine/messages.ts'
import { entriesOf, filesWith, recordsOf } from './entries.ts'
import { entryLines } from './entry-lines.ts'
import { RECORD_WORDS } from './field-words.ts'
import type { FormState } from './form-state.ts'
import { confirmAll, line } from './line.ts'

/** One file: its first rows, what its rows are, and which column is what. */
export function fileCard(state: FormState, file: FileSeen): HTMLElement {
  const id = `file-${state.seen.files.indexOf(file)}`
  const entries = entriesOf(state.settings()).filter((it) => it.file === file.name)
  const kinds = entries.map(({ kind }) => kind)
  // Confirmed for these records only: with other files a file may be proposed for others.
  const recordsId = (of: readonly RecordKind[]) => `${file.name} records ${of.join()}`
  const boxes = RECORDS.map((kind) => {
    const box = make('input', {
      ...{ type: 'checkbox', id: `${id}-${kind}`, checked: kinds.includes(kind) },
      onchange: () => {
        const records = new Map(recordsOf(state.settings(), state.seen.files))
        const now = records.get(file.name) ?? []
        records.set(
          file.name,
          RECORDS.filter((it) => (it === kind ? box.checked : now.includes(it))),
        )
        state.decided.confirm(recordsId(records.get(file.name)!), true)
        state.replace(filesWith(state.settings(), state.seen.files, records))
      },
    })
    return make('span', { class: 'word' }, box, make('label', { for: box.id }, ` ${RECORD_WORDS[kind]}`))
  })
  const card = make(
    'section',
    { class: 'card form-card', 'aria-labelledby': id },
    make('h4', { id }, file.name, make('span', { class: 'about' }, plural(file.rows, 'row'))),
    make(
      'details',
      { id: `${id}-rows` },
      make('summary', {}, 'First rows'),
      dataTable(
        `First rows of ${file.name}`,
        file.columns.map(({ name }) => name),
        file.firstRows,
      ),
    ),
    line(state.decided, {
      ...{ id: recordsId(kinds), label: 'This file has', field: `${id}-people`, control: boxes },
      ...{ isProposed: kinds.length > 0, hint: kinds.length === 0 ? 'not used' : '' },
    }),
    entries.map((entry) => [
      entries.length > 1 && make('h5', {}, RECORD_WORDS[entry.kind]),
      ...entryLines(state, entry, file),
    ]),
  )
  card.append(confirmAll(state.decided, card))
  return card
}
