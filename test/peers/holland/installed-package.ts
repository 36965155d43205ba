import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CODE_INDICES } from '../../support/golden-indices.ts'
import { ALL_PAIRS } from './all-pairs.ts'
import { asPackaged } from './as-packaged.ts'

/** What keeps the comparison with the package from being run here; null if nothing does. */
export function whyNotCompared(): string | null {
  const asked = spawnSync('Rscript', [
    '-e',
    'quit(status = if (requireNamespace("holland", quietly = TRUE)) 0 else 3)',
  ])
  if (asked.error) return 'Rscript is not there'
  return asked.status === 0 ? null : 'the R package holland is not installed'
}

/** The table that compare.R prints for all pairs of three-letter codes. */
export function comparison(): string {
  const folder = mkdtempSync(join(tmpdir(), 'holland-'))
  try {
    const file = join(folder, 'values.csv')
    writeFileSync(file, valuesOfAllPairs())
    const run = spawnSync('Rscript', [join(import.meta.dirname, 'compare.R'), file], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(run.stderr)
    return run.stdout
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function valuesOfAllPairs(): string {
  const columns = CODE_INDICES.flatMap(({ id }) => [id, `${id}.packaged`])
  const lines = ALL_PAIRS.map(([client, therapist]) => {
    const values = CODE_INDICES.flatMap((index) => [
      index.value(client, therapist),
      asPackaged(index, client, therapist),
    ])
    return [client, therapist, ...values].join(',')
  })
  return `${[['client', 'therapist', ...columns].join(','), ...lines].join('\n')}\n`
}
