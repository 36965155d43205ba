import { availableParallelism } from 'node:os'

type Work = (task: never) => unknown

/** The functions of a module, run here or on threads. */
export interface ThreadPool<F extends Readonly<Record<string, Work>>> {
  run<K extends keyof F & string>(name: K, task: Parameters<F[K]>[0]): Promise<ReturnType<F[K]>>
  close(): Promise<void>
}

/**
 * Runs functions of a module on so many threads; up to one: in this thread. The results are the same either way.
 * @param functions the functions by the names under which the module exports them
 * @param module where the module is, without its extension: source is TypeScript, and what is built from it is not
 */
export async function threadPool<F extends Readonly<Record<string, Work>>>(
  functions: F,
  module: () => URL,
  threads: number,
): Promise<ThreadPool<F>> {
  if (threads <= 1) {
    return {
      run: async (name, task) => functions[name]!(task as never) as ReturnType<F[typeof name]>,
      close: async () => {},
    }
  }
  const { Piscina } = await import('piscina')
  const extension = /\.[jt]s$/.exec(import.meta.url)![0]
  const pool = new Piscina({
    filename: `${module().href}${extension}`,
    minThreads: threads,
    maxThreads: threads,
  })
  return { run: (name, task) => pool.run(task, { name }), close: () => pool.destroy() }
}

/** The number of threads that can work at once. */
export const mostThreads: () => number = availableParallelism
