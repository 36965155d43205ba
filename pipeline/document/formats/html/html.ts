import type { Format } from '../format.ts'

/** The report as one page for a browser, which contains all that it shows and asks nobody for anything. */
export const html: Format = {
  id: 'html',
  files: 'report.html',
  write: async (document, drawings) => {
    const { htmlPage } = await import('./page.ts')
    return new Map([['report.html', await htmlPage(document, drawings)]])
  },
}
