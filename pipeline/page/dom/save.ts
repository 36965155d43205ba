import { make } from './make.ts'

/** How long the browser may take to begin to save. */
const KEPT = 60_000

/** Has the browser save a file under this name. Nothing leaves the machine: the file is made in the page. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  make('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT)
}
