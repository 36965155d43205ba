/** A browser makes no pictures: its letters would be placed otherwise than those of the command line. */
export async function rastered(_svg: string): Promise<Uint8Array | null> {
  return null
}
