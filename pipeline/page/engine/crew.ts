import type { HelperWanted } from '../../host/helpers.browser.ts'
import { filesIn } from './container.ts'
import type { Answer, Post, Request, Shipment } from './messages.ts'

/** The name of the worker's script among the files that the page has in packed form. */
export const SCRIPT = 'worker.js'

/** Who is told what the crew answers, and that it broke off. */
export interface Heard {
  answer(answer: Answer): void
  died(): void
}

/** A worker, and the helpers that it wanted. */
export interface Crew {
  ask(request: Request): void
  /** Ends all of them, whatever they are doing. */
  end(): void
}

/**
 * The worker, from the script and the files that the page has in packed form; its helpers are made of the same script.
 * @param packed a container of files, compressed with gzip, in base64
 */
export async function crew(packed: string, { answer, died }: Heard): Promise<Crew> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const shipped = filesIn(new Uint8Array(await new Response(plain).arrayBuffer()))
  const script = new Blob([shipped.get(SCRIPT)! as BlobPart], { type: 'text/javascript' })
  shipped.delete(SCRIPT)
  const address = URL.createObjectURL(script)
  const all: Worker[] = []
  const joined = (first: Post, moved: Transferable[] = []) => {
    const worker = new Worker(address)
    worker.onerror = died
    worker.postMessage(first, moved)
    all.push(worker)
    return worker
  }
  const worker = joined({ shipped } satisfies Shipment)
  worker.onmessage = ({ data }: MessageEvent<Answer | HelperWanted>) => {
    if ('helper' in data) joined(data, [data.helper])
    else answer(data)
  }
  return {
    ask: (request) => worker.postMessage(request),
    end() {
      for (const it of all) {
        it.onerror = null
        it.terminate()
      }
      URL.revokeObjectURL(address)
    },
  }
}
