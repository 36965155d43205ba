const encoder = new TextEncoder()

/** The bytes of a text, padded with blanks. */
export function padded(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(0x20)
  bytes.set(encoder.encode(text).subarray(0, length))
  return bytes
}
