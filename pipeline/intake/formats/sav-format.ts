import { type Problem, problem } from '../../problems.ts'
import { isIgnored } from '../../study/settings/ignored.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { RawTable, TableReader } from './raw-table.ts'
import { casesOf } from './sav/cases.ts'
import { type Column, column, isLost, textsOf } from './sav/columns.ts'
import { dictionary } from './sav/dictionary.ts'
import { declaredEncoding, undeclaredEncoding } from './sav/encoding.ts'
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
    return await savTable(bytes, source, file)
  } catch (error) {
    if (error instanceof Unreadable) return problem('broken-file', { file }, 'SPSS file', error.message)
    throw error
  }
}

async function savTable(bytes: Uint8Array, source: SourceFile, file: string): Promise<RawTable> {
  const head = header(bytes)
  const { littleEndian } = head
  const described = dictionary(bytes, littleEndian)
  const variables = variablesOf(described, littleEndian)
  const numbers = machine(described.extensions, littleEndian)
  const cases = await casesOf(bytes, head, described, numbers.systemMissing)
  const encoding =
    declaredEncoding(described.extensions, littleEndian) ?? undeclaredEncoding(textsOf(variables, cases))
  const reading = { ...numbers, littleEndian, encoding, decimal: source.decimal }
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
    problems: read.flatMap((it, k) => {
      const place = { file, column: columns[k]! }
      return [
        ...lostLetters(it, place, encoding.name),
        ...(isIgnored(source, place.column) ? [] : undefinedNumbers(it, place)),
      ]
    }),
  }
}

interface PlaceOfColumn {
  readonly file: string
  readonly column: string
}

/** Of the texts of a column the first is named. */
function lostLetters({ cells, labels, lost }: Column, place: PlaceOfColumn, encoding: string): Problem[] {
  const found = isLost(place.column) ? [problem('lost-letters', place, encoding, 'name', 1)] : []
  const label = [...labels].flat().find(isLost)
  if (label !== undefined)
    found.push(problem('lost-letters', { ...place, found: label }, encoding, 'label', 1))
  const first = lost[0]
  if (first !== undefined) {
    const there = { ...place, line: first + 1, found: cells[first]! }
    found.push(problem('lost-letters', there, encoding, 'text', lost.length))
  }
  return found
}

function undefinedNumbers({ undefinedNumbers }: Column, place: PlaceOfColumn): Problem[] {
  const first = undefinedNumbers[0]
  if (first === undefined) return []
  return [problem('undefined-number', { ...place, line: first + 1 }, undefinedNumbers.length)]
}
