/**
 * The zip archive after checking the checksum of each of its files, rewritten without compression; null if a file is
 * damaged. The library that reads workbooks may not terminate on a damaged archive.
 */
export async function verifiedArchive(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { default: JSZip } = await import('jszip')
  try {
    const archive = await JSZip.loadAsync(bytes, { checkCRC32: true })
    return await archive.generateAsync({ type: 'uint8array', compression: 'STORE' })
  } catch {
    return null
  }
}
