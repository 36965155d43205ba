import type { LayoutName } from '../../../study/settings/layouts.ts'
import { make } from '../../dom/make.ts'
import { recordsMissing, recordsOf } from './entries.ts'
import { LAYOUT_WORDS, RECORD_WORDS } from './field-words.ts'
import { choose, write } from './fields.ts'
import type { FormState } from './form-state.ts'
import { line } from './line.ts'
import { textOf } from './settings.ts'

/** The name of the study, and how its files are laid out. */
export function studyCard(state: FormState): HTMLElement {
  const settings = state.settings()
  const layout = textOf(settings.layout) as LayoutName
  const missing = recordsMissing(layout, recordsOf(settings, state.seen.files))
  const named = make('input', {
    ...{ type: 'checkbox', id: 'therapists-unknown', checked: settings.therapists === 'unknown' },
    onchange: () => state.set(['therapists'], named.checked ? 'unknown' : undefined),
  })
  const simulated = make('input', {
    ...{ type: 'checkbox', id: 'simulated', checked: settings.simulated === true },
    onchange: () => state.put(['simulated'], simulated.checked ? true : undefined),
  })
  const authors = ((settings.authors ?? []) as readonly string[]).join('; ')
  return make(
    'section',
    { class: 'card form-card', 'aria-labelledby': 'study-card-title' },
    make('h3', { id: 'study-card-title' }, 'The study'),
    line(state.decided, {
      ...{ id: 'title', label: 'Title of the report', field: 'study-name', isProposed: false },
      control: write('study-name', textOf(settings.title), (text) =>
        state.put(['title'], text.trim() || undefined),
      ),
    }),
    line(state.decided, {
      ...{ id: 'authors', label: 'Authors', field: 'authors', isProposed: false },
      control: write('authors', authors, (text) => {
        const names = text
          .split(';')
          .map((it) => it.trim())
          .filter(Boolean)
        state.put(['authors'], names.length === 0 ? undefined : names)
      }),
      hint: 'separated by semicolons',
    }),
    line(state.decided, {
      ...{ id: `layout ${layout}`, label: 'The files have', field: 'layout' },
      control: choose('layout', LAYOUT_WORDS, layout, (to) => {
        state.decided.confirm(`layout ${to}`, true)
        state.set(['layout'], to)
      }),
      hint:
        missing.length === 0
          ? ''
          : `no file has ${missing.map((kind) => RECORD_WORDS[kind]).join(' and ')}: add it, or choose another layout`,
    }),
    line(state.decided, {
      ...{
        id: 'therapists',
        label: 'Therapists',
        field: named.id,
        isProposed: settings.therapists === 'unknown',
      },
      control: [named, make('label', { for: named.id }, ' nobody knows who the therapist of a pair was')],
    }),
    line(state.decided, {
      ...{ id: 'simulated', label: 'Data', field: simulated.id, isProposed: false },
      control: [
        simulated,
        make('label', { for: simulated.id }, ' these data are invented or simulated; the report says so'),
      ],
    }),
  )
}
