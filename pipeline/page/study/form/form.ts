import { fill, make } from '../../dom/make.ts'
import type { FilesSeen, KnownInstrument } from '../../engine/messages.ts'
import { carriedOver } from './carried-over.ts'
import { type Decisions, decisions } from './decisions.ts'
import { exclusionsCard } from './exclusions-card.ts'
import { fileCard } from './file-card.ts'
import type { FormState } from './form-state.ts'
import { planCard } from './plan-card.ts'
import { scalesCard } from './scales-card.ts'
import { type Settings, withValue } from './settings.ts'
import { studyCard } from './study-card.ts'

/**
 * The form that study.yaml is built with. Everything that the files made it propose is marked until somebody confirms it.
 * @param changed is told the settings and the number of open proposals
 */
export function studyForm(
  seen: FilesSeen,
  instruments: readonly KnownInstrument[],
  /** The form of the files before some were added or taken away; null for the first. */
  before: StudyForm | null,
  changed: (settings: Settings, open: number) => void,
): StudyForm {
  const element = make('div', { class: 'form' })
  let settings: Settings = before === null ? seen.settings : carriedOver(before.settings(), seen)
  let isWaiting = false
  const decided = decisions(() => tell(), before?.decided ?? null)
  const state: FormState = {
    ...{ seen, instruments, decided },
    settings: () => settings,
    set(path, value) {
      settings = withValue(settings, path, value)
      refresh()
    },
    put(path, value) {
      settings = withValue(settings, path, value)
      tell()
    },
    replace(other) {
      settings = other
      refresh()
    },
  }

  function tell() {
    const marks = [...element.querySelectorAll<HTMLInputElement>('input.right')]
    changed(settings, decided.openAmong(marks.map((mark) => mark.dataset.decision!)))
  }

  /** What is about to be added, and not yet part of the settings. */
  const begun = () => [
    ...element.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.adding input, .adding select'),
  ]

  /** Draws the form again once the browser has moved the focus; focus, unfolded parts and what was begun stay. */
  function refresh() {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      const focused = document.activeElement
      const selected =
        focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : []
      const unfolded = [...element.querySelectorAll<HTMLDetailsElement>('details[id]')].map(
        ({ id, open }) => [id, open] as const,
      )
      const entered = new Map(begun().map(({ id, value }) => [id, value]))
      draw()
      for (const field of begun()) {
        const value = entered.get(field.id) ?? ''
        if (field instanceof HTMLInputElement || [...field.options].some((it) => it.value === value))
          field.value = value
      }
      for (const [id, open] of unfolded) {
        const part = document.getElementById(id)
        if (part instanceof HTMLDetailsElement) part.open = open
      }
      const again = focused?.id ? document.getElementById(focused.id) : null
      again?.focus()
      // A field that was reached by the tabulator key is selected, so that what is typed replaces what is in it.
      const [from, to] = selected
      if (again instanceof HTMLInputElement && typeof from === 'number' && typeof to === 'number')
        again.setSelectionRange(from, to)
      tell()
    })
  }

  function draw() {
    fill(
      element,
      studyCard(state),
      make('h3', {}, 'Your files'),
      seen.files.map((file) => fileCard(state, file)),
      make('h3', {}, 'What was measured, and the question'),
      scalesCard(state),
      exclusionsCard(state),
      planCard(state),
    )
  }
  draw()
  return { element, settings: () => settings, decided, tell }
}

export interface StudyForm {
  readonly element: HTMLElement
  readonly decided: Decisions
  settings(): Settings
  /** Tells the settings as they are. */
  tell(): void
}
