import { parse, stringify } from 'yaml'
import { checkStudy, knownInstruments, runStudy, seenFiles, seenPairs } from '../../api/study.ts'
import { understoodText } from '../../commands/understood/understood-text.ts'
import { shippedFile } from '../../host/shipped.browser.ts'
import { groupLines } from '../../problem-groups.ts'
import { printableLines } from '../../sentences/printable.ts'
import { PURPOSES, STAGE_NAMES } from '../../stages/run/stage.ts'
import { bytesOf, filesOf, studyOf } from './given.ts'
import { LICENCES, type Work, type WorkName } from './messages.ts'
import { computedFile } from './pairs.ts'
import { folderAsZip } from './zip.ts'

type Doing<N extends WorkName> = (
  given: Work[N]['given'],
  tell: (progress: Work[N]['progress']) => void,
) => Promise<Work[N]['made']>

/** The width of texts in characters. */
const WIDTH = 100

/** What the worker does when it is asked. */
export const WORK: { readonly [N in WorkName]: Doing<N> } = {
  'see-pairs': async (file) => seenPairs(file.name, await bytesOf(file)),

  'compute-pairs': computedFile,

  'see-files': async (files) => seenFiles(await filesOf(files)),

  'study-text': async (settings) => stringify(settings, { lineWidth: 0 }),

  'study-settings': async (text) => parse(text),

  instruments: async () => knownInstruments(),

  licences: async () => new TextDecoder().decode(shippedFile(LICENCES)),

  'check-study': async (given) => {
    const { problems, understood } = await checkStudy(await studyOf(given))
    const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
      problems.filter((it) => it.severity === severity),
    )
    return {
      ...{ problems, understood, lines: groupLines([...errors!, ...warnings!]) },
      understoodText: understood === null ? null : printableLines(understoodText(understood, WIDTH)),
    }
  },

  'run-study': async (given, tell) => {
    const run = await runStudy(await studyOf(given), ({ name }) =>
      tell({
        ...{ stage: name, purpose: PURPOSES[name] },
        ...{ at: STAGE_NAMES.indexOf(name), of: STAGE_NAMES.length },
      }),
    )
    const { id, report, findings, warnings } = run
    const files = run.folder()
    return {
      id,
      report,
      findings,
      warnings,
      files,
      lines: groupLines(warnings),
      zip: await folderAsZip(id, files),
    }
  },
}
