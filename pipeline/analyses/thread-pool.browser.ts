import type * as onThreads from './thread-pool.ts'

/** Runs functions of a module: in a browser all work of a study is done on the one thread that it has beside the page's. */
export const threadPool: typeof onThreads.threadPool = async (functions) => ({
  run: async (name, task) => functions[name]!(task as never) as ReturnType<(typeof functions)[typeof name]>,
  close: async () => {},
})

/** The number of threads that can work at once. */
export const mostThreads = (): number => 1
