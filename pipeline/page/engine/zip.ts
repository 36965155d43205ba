import JSZip from 'jszip'

/** The first moment that a zip archive can tell: no clock is looked at. */
const LONG_AGO = new Date(Date.UTC(1980, 0, 1))

/** A folder as a zip archive, in which it has this name. */
export async function folderAsZip(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<Blob> {
  const zip = new JSZip()
  for (const [path, bytes] of files)
    zip.file(`${name}/${path}`, bytes, { date: LONG_AGO, createFolders: false })
  const bytes = await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
  return new Blob([bytes], { type: 'application/zip' })
}
