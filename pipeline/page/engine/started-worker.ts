import { filesIn } from './container.ts'
import type { Shipment } from './messages.ts'

/** The name of the worker's script among the files that the page has in packed form. */
export const SCRIPT = 'worker.js'

/**
 * The worker, from the script and the files that the page has in packed form.
 * @param packed a container of files, compressed with gzip, in base64
 */
export async function startedWorker(packed: string): Promise<Worker> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  const files = filesIn(new Uint8Array(await new Response(plain).arrayBuffer()))
  const script = new Blob([files.get(SCRIPT)! as BlobPart], { type: 'text/javascript' })
  files.delete(SCRIPT)
  const address = URL.createObjectURL(script)
  const worker = new Worker(address)
  // The address is read when the worker begins, which may be after this.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  worker.postMessage({ shipped: files, script } satisfies Shipment)
  return worker
}
