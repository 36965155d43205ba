import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { curveBlocks, curvesOfBlocks } from '../../pipeline/analyses/specification-curve/blocks.ts'
import { specificationTables } from '../../pipeline/analyses/specification-curve/tables.ts'
import { specificationCurve } from '../../pipeline/analyses/specification-curve/tests-table.ts'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'
import { anyRow } from '../../pipeline/statistics/permutation/exchange.ts'
import type { Specification } from '../../pipeline/statistics/specification-curve/specification.ts'
import { curveMaterial } from '../support/curve-material.ts'

/*
 * Wall time of a specification curve with its permutation test. Run: node test/bench/specification-curve.ts
 * The issue asks for at least 500 specifications × 2,000 permutations of the example in under 10 s on two cores.
 */

const METHODS = ['pearson', 'spearman', 'kendall'] as const

async function seconds(work: () => Promise<unknown>): Promise<string> {
  const begin = performance.now()
  await work()
  return `${((performance.now() - begin) / 1000).toFixed(2)} s`
}

/** The curve of the example: tables, direct coefficients, and 2,000 permutations within therapists. */
async function example(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const workspace = new Workspace(join(import.meta.dirname, '../../data/example/study.yaml'), () => folder)
  for (const stage of STAGES.slice(0, 4)) await runStage(stage, STAGES, workspace)
  const { specifications, permutations } = workspace.rows(specificationCurve)[0]!
  const material = curveMaterial(workspace)
  for (const threads of [1, 2]) {
    const time = await seconds(() => specificationTables(material, threads))
    console.log(
      `example, n = 32: ${specifications} specifications × ${permutations} permutations, ${threads} thread(s): ${time}`,
    )
  }
  rmSync(folder, { recursive: true })
}

/** A larger study, values without order, a quarter of one rating missing. */
async function large(n: number, permutations: number): Promise<void> {
  const column = (values: number, gaps: number, step: number) =>
    Float64Array.from({ length: n }, (_, i) =>
      gaps > 0 && i % gaps === 0 ? Number.NaN : ((i * step) % 7919) % values,
    )
  const data = {
    predictors: [2, 4, 19, 28, 7, 3, 6, 19, 28, 7, 7919].map((values, i) => column(values, 0, 31 + 2 * i)),
    outcomes: [column(25, 0, 53), column(60, 0, 61), column(25, 4, 71)],
    subsets: [0, 7, 6, 5, 4, 3].map((every) =>
      Uint8Array.from({ length: n }, (_, i) => (every > 0 && i % every === 0 ? 0 : 1)),
    ),
  }
  const specifications: Specification[] = data.predictors.flatMap((_, predictor) =>
    data.outcomes.flatMap((_, outcome) =>
      data.subsets.flatMap((_, subset) => METHODS.map((method) => ({ predictor, outcome, subset, method }))),
    ),
  )
  const shared = { data, specifications, direction: 'positive' as const, critical: 1.96 }
  const blocks = curveBlocks(shared, anyRow(n), permutations, 1, 'pairs')
  for (const threads of [1, 2]) {
    const time = await seconds(() => curvesOfBlocks(blocks, threads))
    console.log(
      `n = ${n}: ${specifications.length} specifications × ${permutations} permutations, ${threads} thread(s): ${time}`,
    )
  }
}

console.log(`Node ${process.version}, ${availableParallelism()} cores`)
await example()
await large(32, 2000)
await large(600, 2000)
