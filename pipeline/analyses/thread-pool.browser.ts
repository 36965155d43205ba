import { beside, type Helper } from '../host/helpers.browser.ts'
import type * as onThreads from './thread-pool.ts'

/** Runs functions on so many helpers of this worker; up to one: in this thread. The results are the same either way. */
export const threadPool: typeof onThreads.threadPool = async (functions, _module, threads) => {
  type Done<K extends keyof typeof functions> = ReturnType<(typeof functions)[K]>
  if (threads <= 1)
    return {
      run: async (name, task) => functions[name]!(task as never) as Done<typeof name>,
      close: async () => {},
    }
  const helpers = Array.from({ length: threads }, beside)
  const idle = [...helpers]
  const waiting: ((helper: Helper) => void)[] = []
  const free = () => idle.pop() ?? new Promise<Helper>((resolve) => waiting.push(resolve))
  return {
    async run(name, task) {
      const helper = await free()
      try {
        return (await helper.do(name, task)) as Done<typeof name>
      } finally {
        const next = waiting.shift()
        if (next === undefined) idle.push(helper)
        else next(helper)
      }
    },
    close: async () => {
      for (const helper of helpers) helper.end()
    },
  }
}

/** More threads than this would need more memory than they save time. */
const MOST = 4

/** The number of threads that can work at once. */
export const mostThreads = (): number => Math.min(MOST, navigator.hardwareConcurrency ?? 1)
