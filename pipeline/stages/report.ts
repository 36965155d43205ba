import { ANALYSES } from '../analyses/analyses.ts'
import { FORMATS } from '../document/formats/formats.ts'
import { printed } from '../document/printed.ts'
import { embeddedFonts } from '../drawing/embedded-fonts.ts'
import { typeset } from '../drawing/typeset.ts'
import { REPORT_TABLES, reportDocument } from '../report/report.ts'
import { rowsIn, tablesIn, writtenFrom } from './run/results-of-analyses.ts'
import type { Stage } from './run/stage.ts'

/** Writes the report, in every format. */
export const report: Stage = {
  name: 'report',
  reads: [
    ...new Map(
      [...tablesIn(ANALYSES.map(writtenFrom)), ...REPORT_TABLES].map((table) => [table.file, table]),
    ).values(),
  ],
  readsFilesOf: 'draw',
  writes: [],
  writesFiles: FORMATS.map(({ files }) => files).join('  '),
  async make(given) {
    const document = reportDocument({
      ...given,
      results: new Map(
        ANALYSES.map((it) => [
          it,
          { study: given.study, deidentified: given.deidentified, ...rowsIn(writtenFrom(it), given) },
        ]),
      ),
    })
    const drawings = {
      drawing: (id: string) => new TextDecoder().decode(given.file(`figures/${id}.svg`)),
      picture: (id: string) => given.file(`figures/${id}.png`),
      fonts: embeddedFonts,
      typeset,
    }
    const written = await Promise.all(FORMATS.map((format) => format.write(printed(document), drawings)))
    const files = written.flatMap((ofFormat) => [...ofFormat])
    return { files: new Map(files.map(([path, content]) => [path, bytesOf(content)])) }
  },
}

const utf8 = new TextEncoder()

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? utf8.encode(content) : content
