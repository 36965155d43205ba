import { Refused, Stopped } from '../engine/engine.ts'
import { make } from './make.ts'
import { problemList } from './problem-list.ts'

const UNEXPECTED =
  'Something went wrong in the program itself; your files are as they were. Reload the page and try again. If it happens again, run the same files with the command line, and report what stands here:'

/** Why something could not be done, with what to do about it; null if somebody stopped it. */
export function failure(error: unknown): HTMLElement | null {
  if (error instanceof Stopped) return null
  if (error instanceof Refused) {
    const { sentence, problems } = error.refusal
    return make(
      'div',
      { class: 'failure', role: 'alert' },
      problems.length > 0 ? problemList(problems) : make('p', {}, sentence),
    )
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return make('div', { class: 'failure', role: 'alert' }, make('p', {}, UNEXPECTED), make('pre', {}, what))
}
