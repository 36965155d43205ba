import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { leading } from '../../../pipeline/analyses/leading/table.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { quantileOfT } from '../../../pipeline/statistics/distributions/student-t.ts'
import { degenerateStudy, written } from '../../support/degenerate-study.ts'
import { exampleResults } from '../../support/example-results.ts'
import { freshFolder } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const ofModels = (workspace: Workspace) =>
  workspace.rows(leading).filter(({ estimator }) => estimator === 'mixed-model')

/** Half an interval is the standard error times the quantile of its degrees of freedom, whatever the estimate is. */
function expectOneScale(rows: ReturnType<typeof ofModels>, confidence: number): void {
  for (const { index, outcome, conf_low, conf_high, standard_error, df } of rows) {
    const half = quantileOfT((1 + confidence) / 2, df!) * standard_error!
    expect((conf_high! - conf_low!) / 2 / half, `${index}, ${outcome}`).toBeCloseTo(1, 10)
  }
}

describe('the standard error of the leading estimate', () => {
  test('is on the scale of its interval', async () => {
    const example = await exampleResults()
    const rows = ofModels(example)
    expect(rows).toHaveLength(28)
    expectOneScale(rows, example.study.confidence)
  })

  test('is not 0 where the estimate is', async () => {
    const workspace = new Workspace(written(degenerateStudy(268), join(folder, '268')), () =>
      join(folder, 'out'),
    )
    const last = STAGES.findIndex(({ name }) => name === 'correlate')
    for (const stage of STAGES.slice(0, last + 1)) await runStage(stage, STAGES, workspace)
    const rows = ofModels(workspace)
    expect(rows.map(({ estimate }) => estimate)).toContain(0)
    expectOneScale(rows, workspace.study.confidence)
  })
})
