import './math/installed.ts'
import { END, type HelperWanted, type Task, type TaskDone } from '../../host/helpers.browser.ts'
import { ship } from '../../host/shipped.browser.ts'
import type { Answer, Post, Request, Work, WorkName } from './messages.ts'
import { refusalOf } from './refusal.ts'
import { taskDone } from './tasks.ts'
import { WORK } from './work.ts'

/*
 * The worker: does what it is asked, one thing after another, and tells what became of it. The page makes helpers of the
 * same script for it, which do parts of the work.
 */

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Post }) => void
  postMessage(answer: Answer, moved?: readonly Transferable[]): void
  close(): void
}

let last: Promise<void> = Promise.resolve()

scope.onmessage = ({ data }) => {
  if ('shipped' in data) ship(data.shipped)
  else if ('helper' in data) helps(data)
  else last = last.then(() => answered(data))
}

/** Makes this worker a helper of the one at the other end of the port. */
function helps({ helper: port }: HelperWanted): void {
  port.onmessage = ({ data }: MessageEvent<Task | typeof END>) => {
    if (data === END) scope.close()
    else port.postMessage(taskDone(data) satisfies TaskDone)
  }
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
