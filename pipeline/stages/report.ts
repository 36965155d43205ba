import { ANALYSES } from '../analyses/analyses.ts'
import { FORMATS } from '../document/formats/formats.ts'
import { printed } from '../document/printed.ts'
import { embeddedFonts } from '../drawing/embedded-fonts.ts'
import { typeset } from '../drawing/typeset.ts'
import { claimsOf, type Source } from '../report/claims/claims.ts'
import { CLAIMS, claimsText } from '../report/claims/claims-file.ts'
import { REPORT_TABLES, reportDocument } from '../report/report.ts'
import { planText, studyOfPlan } from './run/plan-file.ts'
import { rowsIn, tablesIn, writtenFrom } from './run/results-of-analyses.ts'
import type { Stage } from './run/stage.ts'

/** Writes the report in every format, and where each of its numbers comes from. */
export const report: Stage = {
  name: 'report',
  reads: [
    ...new Map(
      [...tablesIn(ANALYSES.map(writtenFrom)), ...REPORT_TABLES].map((table) => [table.file, table]),
    ).values(),
  ],
  readsFilesOf: 'draw',
  writes: [],
  writesFiles: [...FORMATS.map(({ files }) => files), CLAIMS].join('  '),
  async make(given) {
    const { deidentified } = given
    const write = (source: Source) =>
      reportDocument({
        ...source,
        deidentified,
        results: new Map(
          ANALYSES.map((it) => [
            it,
            { study: source.study, deidentified, ...rowsIn(writtenFrom(it), source) },
          ]),
        ),
      })
    const document = printed(write(given))
    const drawings = {
      drawing: (id: string) => new TextDecoder().decode(given.file(`figures/${id}.svg`)),
      picture: (id: string) => given.file(`figures/${id}.png`),
      fonts: embeddedFonts,
      typeset,
    }
    const written = await Promise.all(FORMATS.map((format) => format.write(document, drawings)))
    // The settings are read as plan.json has them, where the claims name them.
    const study = studyOfPlan(planText(given.study, deidentified))
    const claims = claimsText(claimsOf(document, { ...given, study }, write))
    const files = [...written.flatMap((ofFormat) => [...ofFormat]), [CLAIMS, claims] as const]
    return { files: new Map(files.map(([path, content]) => [path, bytesOf(content)])) }
  },
}

const utf8 = new TextEncoder()

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? utf8.encode(content) : content
