import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { toCsv } from '../../pipeline/artefacts/artefact.ts'
import { problemLine, StudyProblems } from '../../pipeline/problems.ts'
import { filesOnDisk } from '../../pipeline/stages/disk/files-on-disk.ts'
import { dataInputs, instrumentInputs } from '../../pipeline/stages/run/input-files.ts'
import { software } from '../../pipeline/stages/run/software.ts'
import { StudyFiles } from '../../pipeline/stages/run/study-files.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'
import { degenerateStudy, written } from '../support/degenerate-study.ts'
import { freshFolder } from '../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

/** Runs of the computing stages alone, and of all of them with figures and report. */
const COMPUTED = 1500
const REPORTED = 100
const PART = 50

/** No statistic of a study within its declared ranges is as large as this; what rounding leaves of 1/0 is. */
const TOO_LARGE = 1e15

/** Signs in a report that a number was not one, or was not rounded. */
const UNPRINTED = /NaN|Infinity|\bundefined\b(?! for|:)|\d\.\d{9,}|\de[+-]?\d{2,}/

type Outcome = { readonly refused: string[] } | { readonly report: string | null }

/** What becomes of a study: refused with sentences, or every cell of every table finite or NA. */
async function ran(number: number, withReport: boolean): Promise<Outcome> {
  const made = degenerateStudy(number)
  const file = written(made, join(folder, String(number)))
  try {
    const from = new StudyFiles(filesOnDisk(file))
    const { study } = from
    const sources = from.sources()
    const inputs = [...dataInputs(study, sources, null), ...instrumentInputs(from.instruments, null)]
    const rowsOf = new Map<string, readonly unknown[]>()
    const files = new Map<string, Uint8Array>()
    for (const stage of STAGES) {
      if (!withReport && (stage.name === 'draw' || stage.name === 'report')) continue
      const { tables = [], files: drawn = [] } = await stage.make({
        ...{ study, sources, inputs, software: software(), deidentified: false },
        rows: ({ file }) => rowsOf.get(file) as never,
        file: (path) => files.get(path)!,
      })
      for (const { artefact, rows } of tables) {
        rowsOf.set(artefact.file, rows)
        // Refuses what is neither finite nor missing.
        toCsv(artefact, rows)
        for (const row of rows as Readonly<Record<string, unknown>>[])
          for (const [column, value] of Object.entries(row)) {
            if (typeof value !== 'number') continue
            expect(Math.abs(value), `${artefact.file}, ${column}`).toBeLessThan(TOO_LARGE)
          }
      }
      for (const [path, content] of drawn) files.set(path, content)
    }
    const report = files.get('report.html')
    return { report: report === undefined ? null : new TextDecoder().decode(report) }
  } catch (error) {
    if (error instanceof StudyProblems) return { refused: error.problems.map(problemLine) }
    const study = readFileSync(file, 'utf8')
    throw new Error(`study ${number}: ${(error as Error).message}\n${study}`, { cause: error })
  }
}

const inParts = (count: number) => Array.from({ length: count / PART }, (_, part) => part * PART)

/** Studies of 1 to 16 pairs with constant, two-valued, perfectly related, missing, huge, tiny and equal values. */
describe('every study is computed with finite numbers, or refused with a sentence', () => {
  test.each(inParts(COMPUTED))(
    'from study %i on',
    async (first) => {
      for (let number = first; number < first + PART; number++) {
        const outcome = await ran(number, false)
        if ('refused' in outcome) for (const line of outcome.refused) expect(line).toMatch(/\w.*\w/)
      }
    },
    600_000,
  )
})

describe('every report prints numbers', () => {
  test.each(inParts(REPORTED))(
    'from study %i on',
    async (first) => {
      for (let number = COMPUTED + first; number < COMPUTED + first + PART; number++) {
        const outcome = await ran(number, true)
        if (!('report' in outcome)) continue
        const words = outcome
          .report!.replace(/<(svg|style|script)[\s\S]*?<\/\1>/g, '')
          .replace(/<[^>]+>/g, ' ')
          .replace(/https?:\S+|\b[0-9a-f]{16}\b/g, '')
        const at = words.search(UNPRINTED)
        expect(at < 0 ? '' : words.slice(Math.max(0, at - 80), at + 60), `study ${number}`).toBe('')
      }
    },
    1_200_000,
  )
})
