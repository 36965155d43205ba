import { make } from '../dom/make.ts'

/** study.yaml as text that can be changed. */
export function sourceText(use: (text: string) => void) {
  const editor = make('textarea', { id: 'study-text', rows: 16, spellcheck: 'false', wrap: 'off' })
  const element = make(
    'details',
    { class: 'source', id: 'study-source' },
    make('summary', {}, 'study.yaml, as text'),
    make(
      'label',
      { for: 'study-text' },
      'What the form says, as the file that the command line reads. Everything can be changed here too.',
    ),
    editor,
    make('p', {}, make('button', { type: 'button', onclick: () => use(editor.value) }, 'Use this text')),
  )
  return {
    element,
    put(text: string) {
      editor.value = text
    },
  }
}
