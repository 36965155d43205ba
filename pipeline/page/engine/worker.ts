import './math/installed.ts'
import { helpersRun, type Task, type TaskDone } from '../../host/helpers.browser.ts'
import { ship } from '../../host/shipped.browser.ts'
import type { Answer, Request, Shipment, Work, WorkName } from './messages.ts'
import { refusalOf } from './refusal.ts'
import { taskDone } from './tasks.ts'
import { WORK } from './work.ts'

/*
 * The worker: does what it is asked, one thing after another, and tells what became of it. It makes helpers of the same
 * script, which do parts of the work.
 */

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Shipment | Task | Request }) => void
  postMessage(answer: Answer | TaskDone, moved?: readonly Transferable[]): void
}

let last: Promise<void> = Promise.resolve()

scope.onmessage = ({ data }) => {
  if ('shipped' in data) {
    ship(data.shipped)
    helpersRun(data.script)
  } else if ('task' in data) scope.postMessage(taskDone(data))
  else last = last.then(() => answered(data))
}

async function answered<N extends WorkName>({ id, name, given }: Request<N>): Promise<void> {
  try {
    const made = await WORK[name](given, (progress) => scope.postMessage({ id, progress } as Answer))
    scope.postMessage({ id, made } as Answer, movable(made))
  } catch (error) {
    scope.postMessage({ id, refused: refusalOf(error) })
  }
}

/** The bytes of files, which are moved to the page: a copy of all results would need as much memory again. */
function movable(made: Work[WorkName]['made']): readonly Transferable[] {
  const files = made !== null && typeof made === 'object' && 'files' in made ? made.files : null
  return files instanceof Map ? [...new Set([...files.values()].map(({ buffer }) => buffer))] : []
}
