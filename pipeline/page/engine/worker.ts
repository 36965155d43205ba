import './math/installed.ts'
import { ship } from '../../host/shipped.browser.ts'
import type { Answer, Request, Shipment, WorkName } from './messages.ts'
import { refusalOf } from './refusal.ts'
import { WORK } from './work.ts'

/* The worker: does what it is asked, one thing after another, and tells what became of it. */

const scope = globalThis as unknown as {
  onmessage: (event: { readonly data: Shipment | Request }) => void
  postMessage(answer: Answer): void
}

let last: Promise<void> = Promise.resolve()

scope.onmessage = ({ data }) => {
  if ('shipped' in data) ship(data.shipped)
  else last = last.then(() => answered(data))
}

async function answered<N extends WorkName>({ id, name, given }: Request<N>): Promise<void> {
  try {
    const made = await WORK[name](given, (progress) => scope.postMessage({ id, progress } as Answer))
    scope.postMessage({ id, made } as Answer)
  } catch (error) {
    scope.postMessage({ id, refused: refusalOf(error) })
  }
}
