/** Collects the bytes of a file. */
export interface ByteWriter {
  bytes(bytes: Uint8Array): void
  int32(...values: readonly number[]): void
  double(...values: readonly number[]): void
  /** The number of bytes so far. */
  length(): number
  /** Changes a byte that was written. */
  change(at: number, byte: number): void
  all(): Uint8Array
}

export function byteWriter(littleEndian: boolean): ByteWriter {
  let memory = new Uint8Array(1 << 16)
  let view = new DataView(memory.buffer)
  let length = 0
  const room = (more: number) => {
    const at = length
    length += more
    if (length <= memory.length) return at
    const larger = new Uint8Array(Math.max(2 * memory.length, length))
    larger.set(memory)
    memory = larger
    view = new DataView(memory.buffer)
    return at
  }
  return {
    bytes: (bytes) => {
      const at = room(bytes.length)
      memory.set(bytes, at)
    },
    int32: (...values) => {
      for (const value of values) {
        const at = room(4)
        view.setInt32(at, value, littleEndian)
      }
    },
    double: (...values) => {
      for (const value of values) {
        const at = room(8)
        view.setFloat64(at, value, littleEndian)
      }
    },
    length: () => length,
    change: (at, byte) => {
      memory[at] = byte
    },
    all: () => memory.slice(0, length),
  }
}
