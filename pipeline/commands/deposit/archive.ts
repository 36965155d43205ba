import JSZip from 'jszip'

/** The first moment that a zip archive can tell: no clock is looked at. */
const LONG_AGO = new Date(Date.UTC(1980, 0, 1))

/** The files as a zip archive, in one folder; the same files are the same bytes. */
export function archive(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [path, content] of files)
    zip.file(`${folder}/${path}`, content, { date: LONG_AGO, createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
