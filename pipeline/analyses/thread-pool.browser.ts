import { beside, type Helper } from '../host/helpers.browser.ts'
import type * as onThreads from './thread-pool.ts'

/* The helpers of all pools together: more of them than processors would need memory and save no time. */
const helpers: Helper[] = []
const idle: Helper[] = []
const waiting: ((helper: Helper) => void)[] = []
let pools = 0

/** Runs functions on so many helpers of this worker; up to one: in this thread. The results are the same either way. */
export const threadPool: typeof onThreads.threadPool = async (functions, _module, threads) => {
  type Done<K extends keyof typeof functions> = ReturnType<(typeof functions)[K]>
  if (threads <= 1)
    return {
      run: async (name, task) => functions[name]!(task as never) as Done<typeof name>,
      close: async () => {},
    }
  pools++
  while (helpers.length < threads) {
    const helper = beside()
    helpers.push(helper)
    free(helper)
  }
  return {
    async run(name, task) {
      const helper = idle.pop() ?? (await new Promise<Helper>((resolve) => waiting.push(resolve)))
      try {
        return (await helper.do(name, task)) as Done<typeof name>
      } finally {
        free(helper)
      }
    },
    close: async () => {
      pools--
      if (pools > 0) return
      for (const helper of helpers) helper.end()
      helpers.length = 0
      idle.length = 0
    },
  }
}

/** Gives a helper to whoever has waited longest. */
function free(helper: Helper): void {
  const next = waiting.shift()
  if (next === undefined) idle.push(helper)
  else next(helper)
}

/** Each helper has 60 MB and more of its own: with four of them 10,000 pairs need over a gigabyte. */
const MOST = 2

/** The number of threads that can work at once. */
export const mostThreads = (): number => Math.min(MOST, navigator.hardwareConcurrency ?? 1)
