/* Workers beside this one, made of the same script, that work out functions which the script knows by name. */

/** What a helper is asked. */
export interface Task {
  readonly task: string
  readonly given: unknown
}

/** What it answers. */
export type TaskDone = { readonly done: unknown } | { readonly failed: string }

/** A worker beside this one, which does one thing after another. */
export interface Helper {
  do(task: string, given: unknown): Promise<unknown>
  end(): void
}

let script = new Blob()

/** Says what the script is. A page from the disk has no address for it that its workers may use. */
export function helpersRun(own: Blob): void {
  script = own
}

export function beside(): Helper {
  const address = URL.createObjectURL(script)
  const worker = new Worker(address)
  return {
    do: (task, given) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<TaskDone>) =>
          'done' in data ? resolve(data.done) : reject(new Error(data.failed))
        worker.onerror = ({ message }) => reject(new RangeError(`allocation failed in a helper: ${message}`))
        worker.postMessage({ task, given } satisfies Task)
      }),
    end() {
      worker.terminate()
      URL.revokeObjectURL(address)
    },
  }
}
