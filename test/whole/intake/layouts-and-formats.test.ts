import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { LAID_OUT } from '../../support/example-layouts.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'
import { WRITTEN } from '../../support/written-formats.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const SAME = ['profiles.csv', 'scales.csv', 'congruence.csv'] as const

/** The three tables that load, score and match make of a study. */
async function results(study: string, out: string): Promise<Map<string, string>> {
  const workspace = new Workspace(study, () => out)
  for (const stage of STAGES.slice(0, 3)) {
    const warnings = await runStage(stage, STAGES, workspace)
    expect(warnings.filter(({ code }) => code !== 'unread-column')).toEqual([])
  }
  return new Map(SAME.map((file) => [file, readFileSync(join(out, 'artefacts', file), 'utf8')]))
}

let expected: Map<string, string>
beforeAll(async () => {
  expected = await results(join(EXAMPLE, 'study.yaml'), join(folder, 'expected'))
})

describe.each(Object.keys(LAID_OUT))('the example study with layout %s', (name) => {
  test.each(Object.keys(WRITTEN))('as %s gives the same profiles, scales and congruence', async (format) => {
    const { layout, files } = LAID_OUT[name]!
    const place = join(folder, name, format)
    mkdirSync(place, { recursive: true })
    const declared = Object.entries(files).map(([kind, table]) => {
      const { name: file, options, bytes } = WRITTEN[format]!(kind, table)
      writeFileSync(join(place, file), bytes)
      return [kind, { file, ...options }]
    })
    const study = { ...parse(readFileSync(join(EXAMPLE, 'study.yaml'), 'utf8')), layout }
    writeFileSync(join(place, 'study.yaml'), stringify({ ...study, files: Object.fromEntries(declared) }))
    const found = await results(join(place, 'study.yaml'), join(place, 'out'))
    for (const file of SAME) expect(found.get(file), file).toBe(expected.get(file))
  })
})
