import { drawnBlock, permutedBlock } from '../../analyses/robustness/block.ts'
import type { Task, TaskDone } from '../../host/helpers.browser.ts'
import { permutedCurves } from '../../statistics/specification-curve/permuted-curves.ts'

/** What analyses have worked out on threads. */
const TASKS: Readonly<Record<string, (given: never) => unknown>> = {
  drawnBlock,
  permutedBlock,
  permutedCurves,
}

export function taskDone({ task, given }: Task): TaskDone {
  try {
    return { done: TASKS[task]!(given as never) }
  } catch (error) {
    return { failed: String(error) }
  }
}
