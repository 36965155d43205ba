/* Helpers of this worker: workers made of the same script, which work out functions that it knows by name. */

/**
 * To the page: a helper is wanted, which listens at this port. The page makes it, because Firefox can stand still for
 * good when a worker makes workers while it is watched, by its developer tools or by a test.
 */
export interface HelperWanted {
  readonly helper: MessagePort
}

/** What a helper is asked. */
export interface Task {
  readonly task: string
  readonly given: unknown
}

/** What it answers. */
export type TaskDone = { readonly done: unknown } | { readonly failed: string }

/** The last thing that a helper is told. */
export const END = 'end'

/** A worker beside this one, which does one thing after another. Should it die, the page ends this one too. */
export interface Helper {
  do(task: string, given: unknown): Promise<unknown>
  end(): void
}

const page = globalThis as unknown as {
  postMessage(wanted: HelperWanted, moved: readonly Transferable[]): void
}

export function beside(): Helper {
  const { port1: own, port2: helper } = new MessageChannel()
  page.postMessage({ helper }, [helper])
  return {
    do: (task, given) =>
      new Promise((resolve, reject) => {
        own.onmessage = ({ data }: MessageEvent<TaskDone>) =>
          'done' in data ? resolve(data.done) : reject(new Error(data.failed))
        own.postMessage({ task, given } satisfies Task)
      }),
    end() {
      own.postMessage(END)
      own.close()
    },
  }
}
