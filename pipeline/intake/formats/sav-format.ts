import { type Problem, problem } from '../../problems.ts'
import type { RawTable, TableReader } from './raw-table.ts'
import { casesOf } from './sav/cases.ts'
import { type Column, column, isLost } from './sav/columns.ts'
import { dictionary } from './sav/dictionary.ts'
import { encodingOf } from './sav/encoding.ts'
import { header } from './sav/header.ts'
import { machine } from './sav/machine.ts'
import { Unreadable } from './sav/unreadable.ts'
import { variablesOf } from './sav/variables.ts'
import { signature } from './signature.ts'

/**
 * An SPSS file (.sav, .zsav), whoever wrote it. The line of a row is its case number. Values that the file declares as
 * missing become empty cells, dates become words such as 2024-03-31; value labels are kept.
 *
 * @source https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html
 */
export const savFormat: TableReader = async (bytes, source, file) => {
  const known = signature(bytes)
  if (known?.format !== 'sav') return problem('wrong-format', { file }, source.format, known)
  try {
    return await savTable(bytes, source.decimal, file)
  } catch (error) {
    if (error instanceof Unreadable) return problem('broken-file', { file }, 'SPSS file', error.message)
    throw error
  }
}

async function savTable(bytes: Uint8Array, decimal: string, file: string): Promise<RawTable> {
  const head = header(bytes)
  const { littleEndian } = head
  const described = dictionary(bytes, littleEndian)
  const variables = variablesOf(described, littleEndian)
  const numbers = machine(described.extensions, littleEndian)
  const encoding = encodingOf(described.extensions, littleEndian)
  const cases = await casesOf(bytes, head, described, numbers.systemMissing)
  const reading = { ...numbers, littleEndian, encoding, decimal }
  const columns = variables.map(({ name }) => encoding.decode(name).trim())
  const read = variables.map((variable) => column(variable, cases, reading))
  const rows = Array.from({ length: cases.count }, (_, i) => ({
    line: i + 1,
    cells: read.map(({ cells }) => cells[i]!),
  }))
  return {
    columns,
    headLine: 1,
    rows,
    labels: new Map(read.map(({ labels }, k) => [columns[k]!, labels])),
    problems: read.flatMap((it, k) => problemsOf(it, { file, column: columns[k]! }, encoding.name)),
  }
}

/** One problem for each kind in a column, at its first case. */
function problemsOf(
  { cells, labels, lost, undefinedNumbers }: Column,
  place: { readonly file: string; readonly column: string },
  encoding: string,
): Problem[] {
  const found: Problem[] = []
  if (isLost(place.column)) found.push(problem('lost-letters', place, encoding, 'name', 1))
  const label = [...labels].flat().find(isLost)
  if (label !== undefined)
    found.push(problem('lost-letters', { ...place, found: label }, encoding, 'label', 1))
  if (lost.length > 0) {
    const first = { ...place, line: lost[0]! + 1, found: cells[lost[0]!]! }
    found.push(problem('lost-letters', first, encoding, 'text', lost.length))
  }
  if (undefinedNumbers.length > 0)
    found.push(
      problem('undefined-number', { ...place, line: undefinedNumbers[0]! + 1 }, undefinedNumbers.length),
    )
  return found
}
