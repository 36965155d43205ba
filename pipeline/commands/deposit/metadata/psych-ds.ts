import type { Column } from '../../../artefacts/artefact.ts'
import { tableName } from '../../../artefacts/result-tables.ts'
import { columnRange } from '../column-ranges.ts'
import { type DataFile, type Deposited, described, licenseAddress } from '../deposited.ts'
import { json } from './json.ts'
import { people } from './people.ts'

/** A column as Psych-DS describes it. */
interface Variable {
  readonly '@type': 'PropertyValue'
  readonly name: string
  readonly description: string
  readonly unitText?: string
  readonly minValue?: number
  readonly maxValue?: number
}

/** dataset_description.json: the whole dataset, with every column of every data file. */
export function datasetDescription(deposited: Deposited): string {
  const { study, data } = deposited
  const byName = Map.groupBy(
    data.flatMap((file) => variablesIn(deposited, file).map((variable) => ({ file, variable }))),
    ({ variable }) => variable.name,
  )
  return json({
    ...head(deposited, study.title, described(deposited)),
    schemaVersion: 'Psych-DS 1.5.1',
    variableMeasured: [...byName.values()].map((all) =>
      together(all.map(({ file, variable }) => ({ table: tableName(file.table), variable }))),
    ),
  })
}

/** The metadata beside each data file, which say what its columns mean there. */
export function sidecars(deposited: Deposited): Map<string, string> {
  return new Map(
    deposited.data.map((file) => {
      const name = `${deposited.study.title}: ${tableName(file.table)}`
      const description = `One row is ${file.table.row}. ${described(deposited)}`
      const content = {
        ...head(deposited, name, description),
        variableMeasured: variablesIn(deposited, file),
      }
      return [file.path.replace(/\.csv$/, '.json'), json(content)]
    }),
  )
}

function head({ study, license }: Deposited, name: string, description: string): object {
  const { keywords } = study.paper
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...{ name, description },
    ...(study.authors.length > 0 && { author: people(study.authors) }),
    ...(keywords && { keywords }),
    ...(license !== null && { license: licenseAddress(license) }),
  }
}

const variablesIn = ({ study }: Deposited, { table }: DataFile): Variable[] =>
  Object.entries(table.columns).map(([name, column]) => {
    const range = columnRange(study, table, name)
    return {
      '@type': 'PropertyValue',
      name,
      description: meaningOf(column),
      ...(column.unit !== null && { unitText: column.unit }),
      ...(range !== null && { minValue: range[0], maxValue: range[1] }),
    }
  })

/** The meaning of a column, with the values that it may have and how a missing one is written. */
const meaningOf = ({ meaning, choices, mayBeMissing }: Column) =>
  [
    meaning,
    ...(choices === null ? [] : [`one of: ${choices.join(', ')}`]),
    ...(mayBeMissing ? ['NA if missing'] : []),
  ].join('; ')

/** One description of the columns of this name in several tables. */
function together(all: readonly { readonly table: string; readonly variable: Variable }[]): Variable {
  const { name } = all[0]!.variable
  const tables = Map.groupBy(all, ({ variable }) => variable.description)
  const description =
    tables.size === 1
      ? all[0]!.variable.description
      : [...tables]
          .map(([text, those]) => `in ${those.map(({ table }) => table).join(', ')}: ${text}`)
          .join('. ')
  const [units, lows, highs] = (['unitText', 'minValue', 'maxValue'] as const).map((key) => [
    ...new Set(all.map(({ variable }) => variable[key])),
  ])
  const shared = <T>(values: readonly T[] | undefined) => (values?.length === 1 ? values[0] : undefined)
  return {
    '@type': 'PropertyValue',
    ...{ name, description },
    ...(shared(units) !== undefined && { unitText: shared(units) as string }),
    ...(shared(lows) !== undefined && { minValue: shared(lows) as number }),
    ...(shared(highs) !== undefined && { maxValue: shared(highs) as number }),
  }
}
