import { join } from 'node:path'
import { deposit } from '../../../pipeline/commands/deposit/deposit.ts'
import { exampleResults } from '../../support/example-results.ts'
import { contents, freshFolder, PROJECT } from '../../support/run.ts'

/** The deposit of the example: its files by their path, and its folder, which `remove` takes away. */
export async function exampleDeposit() {
  const { folder: results } = await exampleResults()
  const { folder, remove } = freshFolder()
  const out = join(folder, 'deposit')
  const request = { folder: results, out, shuffled: false, identifiers: true }
  const { open } = await deposit({ ...request, date: '2027-01-31', license: 'CC-BY-4.0' }, PROJECT)
  return { files: contents(out), out, remove, open }
}
