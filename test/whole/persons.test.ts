import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { report } from '../../pipeline/stages/report.ts'
import { tablesOfStudy } from '../../pipeline/stages/run/tables.ts'
import type { Study } from '../../pipeline/study/study.ts'
import { EXAMPLE, freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const tablesRead = (study: Study) => {
  const read = new Set(report.reads.map(({ file }) => file))
  return tablesOfStudy(study).filter(({ file }) => read.has(file))
}

const reportOf = async (name: string, figures_of_persons: boolean) => {
  const settings = { resamples: 99, specification_curve: undefined, privacy: { figures_of_persons } }
  const workspace = await studyRun(EXAMPLE, join(folder, name), { settings }, 'report')
  return { workspace, html: new TextDecoder().decode(workspace.file('report.html')) }
}

describe('tables in which persons could be recognised', () => {
  test('are not what the report is written from', async () => {
    const { workspace } = await reportOf('with', true)
    expect(tablesRead(workspace.study)).toHaveLength(report.reads.length)
    for (const { file, disclosure } of tablesRead(workspace.study)) expect(disclosure, file).toBe('aggregate')
  })

  test('are drawn in a figure that says so, unless the study leaves it out', async () => {
    const [shown, left] = [await reportOf('shown', true), await reportOf('left', false)]
    const figure = (name: string) => existsSync(join(folder, name, 'out/figures/scatter.svg'))
    expect(shown.html).toContain('Each mark shows persons')
    expect(figure('shown')).toBe(true)
    expect(left.html).not.toContain('Each mark shows persons')
    expect(figure('left')).toBe(false)
    expect(left.html).toContain('r</em>(30) = .51')
  })
})
