import type { Crew, Heard } from './crew.ts'
import type { Answer, Refusal, Work, WorkName } from './messages.ts'

/** Everything that takes long, done in a worker, so that the page never waits. */
export interface Engine {
  /**
   * Has the worker do something.
   * @throws Refused with the problems and a sentence if it cannot be done; Stopped if it was stopped meanwhile
   */
  ask<N extends WorkName>(
    name: N,
    given: Work[N]['given'],
    progress?: (at: Work[N]['progress']) => void,
  ): Promise<Work[N]['made']>
  /** Ends all that is being done; what is asked later starts afresh. */
  stop(): void
  /** Whether something is being done, for the question before the tab is closed. */
  readonly isBusy: boolean
}

/** What could not be done, with what to do about it. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.sentence)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Thrown at who waits for work that was stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

interface Waiting {
  readonly resolve: (made: never) => void
  readonly reject: (error: Error) => void
  readonly progress: ((at: never) => void) | undefined
}

const DIED =
  'The work broke off, most likely because the browser has too little memory for these files. Close other tabs and try again, or run the study with congruence run.'

/** @param start makes the crew; it is made when something is first asked, and again after `stop` */
export function engine(start: (heard: Heard) => Promise<Crew>): Engine {
  const waiting = new Map<number, Waiting>()
  let crew: Promise<Crew> | null = null
  let last = 0

  const end = (error: Error) => {
    const all = [...waiting.values()]
    waiting.clear()
    void crew?.then((it) => it.end())
    crew = null
    for (const { reject } of all) reject(error)
  }

  const heard: Heard = {
    answer(data: Answer) {
      const asked = waiting.get(data.id)
      if (asked === undefined) return
      if ('progress' in data) return asked.progress?.(data.progress as never)
      waiting.delete(data.id)
      if ('made' in data) asked.resolve(data.made as never)
      else asked.reject(new Refused(data.refused))
    },
    died: () => end(new Refused({ sentence: DIED, problems: [], lines: [] })),
  }

  return {
    ask: (name, given, progress) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject, progress } as Waiting)
        crew ??= start(heard)
        crew.then(
          (it) => it.ask({ id, name, given }),
          (error: Error) => end(error),
        )
      }),
    stop: () => end(new Stopped('stopped')),
    get isBusy() {
      return waiting.size > 0
    },
  }
}
