import type { Drawings } from '../format.ts'
import { silentDrawing } from '../silent-drawing.ts'

/** What stands for a picture until the archive is zipped, so that the package neither hashes nor compresses it. */
export const placeholder = (form: 'svg' | 'png', id: string) => new TextEncoder().encode(`${form} ${id}`)

/** The picture that a placeholder stands for. */
export function pictureFor(written: string, { drawing, picture }: Drawings): string | Uint8Array {
  const id = written.slice('svg '.length)
  return written.startsWith('svg') ? silentDrawing(drawing(id)) : picture(id)
}
