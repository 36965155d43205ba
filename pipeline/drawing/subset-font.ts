import { packagedFile } from '../host/packaged.ts'

/** The functions of HarfBuzz that are called here, with addresses as numbers. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  free(at: number): void
  hb_blob_create(at: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_set_invert(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, set: number): number
  hb_subset_input_unicode_set(input: number): number
  hb_subset_or_fail(face: number, input: number): number
}

const WRITABLE = 2
const LAYOUT_FEATURES = 6

/** The library, as its package has it. */
export const SUBSETTER = 'harfbuzzjs/dist/harfbuzz-subset.wasm'

let library: Promise<HarfBuzz> | null = null

async function loaded(): Promise<HarfBuzz> {
  const code = packagedFile(SUBSETTER)
  const { instance } = await WebAssembly.instantiate(code as BufferSource)
  const harfBuzz = instance.exports as unknown as HarfBuzz
  harfBuzz._initialize()
  return harfBuzz
}

/**
 * The font with only the glyphs that these letters need, and everything that places them.
 * @throws Error if the font cannot be read
 */
export async function subsetFont(font: Uint8Array, letters: string): Promise<Uint8Array> {
  library ??= loaded()
  const hb = await library
  // The memory of the library may grow, after which an earlier view of it is of no use.
  const memory = () => new Uint8Array(hb.memory.buffer)
  const at = hb.malloc(font.length)
  memory().set(font, at)
  const blob = hb.hb_blob_create(at, font.length, WRITABLE, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  const input = hb.hb_subset_input_create_or_fail()
  const features = hb.hb_subset_input_set(input, LAYOUT_FEATURES)
  hb.hb_set_clear(features)
  hb.hb_set_invert(features)
  const wanted = hb.hb_subset_input_unicode_set(input)
  for (const letter of letters) hb.hb_set_add(wanted, letter.codePointAt(0)!)
  const subset = hb.hb_subset_or_fail(face, input)
  hb.hb_subset_input_destroy(input)
  try {
    if (subset === 0) throw new Error('HarfBuzz cannot read the font')
    const result = hb.hb_face_reference_blob(subset)
    const from = hb.hb_blob_get_data(result, 0)
    const bytes = memory().slice(from, from + hb.hb_blob_get_length(result))
    hb.hb_blob_destroy(result)
    hb.hb_face_destroy(subset)
    return bytes
  } finally {
    hb.hb_face_destroy(face)
    hb.free(at)
  }
}
