import type { Format } from '../format.ts'

/** The report as files for Word, in the style of an APA manuscript: what is handed in, and its supplement. */
export const docx: Format = {
  id: 'docx',
  files: 'report.docx  supplement.docx',
  write: async (document, drawings) => {
    const { bodyFile, supplementFile } = await import('./manuscript.ts')
    const files = new Map([['report.docx', await bodyFile(document, drawings)]])
    if (document.supplement.length > 0) {
      files.set('supplement.docx', await supplementFile(document, drawings))
    }
    return files
  },
}
