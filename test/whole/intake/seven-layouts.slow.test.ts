import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { associations } from '../../../pipeline/analyses/correlations/table.ts'
import { runStage } from '../../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../../pipeline/stages/stages.ts'
import { sample } from '../../recipes/sample.ts'
import { writtenRecipes } from '../../recipes/written.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const PAIRS = 600

/** One row for each answer, pair or session; CSV, a German CSV, Excel, SPSS and two survey programs. */
const LAYOUTS = [
  ...['german-clinic', 'excel-with-titles', 'items-in-columns'],
  ...['spss-with-labels', 'qualtrics', 'redcap'],
] as const

const written = writtenRecipes(sample(PAIRS))

/** The table of correlations of 600 pairs in the files of a recipe, read with its study.yaml as it is. */
async function correlations(recipe: string) {
  const place = join(folder, recipe)
  mkdirSync(place)
  for (const [file, bytes] of Object.entries(written[recipe]!)) writeFileSync(join(place, file), bytes)
  cpSync(join(PROJECT, 'data/recipes', recipe, 'study.yaml'), join(place, 'study.yaml'))
  const workspace = new Workspace(join(place, 'study.yaml'), () => join(place, 'out'))
  const last = STAGES.findIndex(({ name }) => name === 'correlate')
  for (const stage of STAGES.slice(0, last + 1)) await runStage(stage, STAGES, workspace)
  return workspace.rows(associations)
}

let tidy: Awaited<ReturnType<typeof correlations>>
beforeAll(async () => {
  tidy = await correlations('tidy-csv')
}, 300_000)

test('the tidy files have a correlation of all pairs', () => {
  expect(tidy.find(({ index, method }) => index === 'c-index' && method === 'pearson')?.n).toBe(PAIRS)
})

test.each(LAYOUTS)('%s gives the same table', { timeout: 300_000 }, async (recipe) => {
  expect(await correlations(recipe)).toEqual(tidy)
})
