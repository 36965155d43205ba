import { tableName } from '../../../artefacts/result-tables.ts'
import { type Deposited, SHUFFLED_MARK } from '../deposited.ts'

/** Files at the top of a deposit, in words. */
const OWN: Readonly<Record<string, string>> = {
  'README.md': 'What is in the deposit, and how to check it',
  'study.yaml': 'The analysis plan, which reads the files in data',
  'codebook.csv': 'Codebook: every column of every table',
  'codebook.md': 'Codebook, for reading',
  'dataset_description.json': 'Description of the data by the rules of Psych-DS',
  'codecheck.yml': 'What a codechecker makes again',
  'CITATION.cff': 'How to cite the deposit',
  'codemeta.json': 'The program that made the results',
  'ro-crate-metadata.json': 'Description of every file by the rules of RO-Crate',
}

const RESULTS: Readonly<Record<string, string>> = {
  'provenance.json': 'The inputs, the software and the fingerprints of the run',
  'artefacts/plan.json': 'The analysis plan with every default',
  'claims.json': 'Every number of the report, with the row that it comes from',
}

const KINDS: Readonly<Record<string, string>> = {
  html: 'as a page',
  docx: 'as a manuscript for Word',
  pdf: 'as PDF',
  md: 'as Markdown',
  svg: 'drawn',
  png: 'as an image',
  json: 'specification in Vega-Lite',
}

/** What a file of a deposit is, in a few words. */
export function fileWords({ data, tables, folder, shuffled }: Deposited, path: string): string {
  const mark = shuffled ? SHUFFLED_MARK : ''
  const own = OWN[path]
  if (own !== undefined) return `${own}${mark}`
  const ofData = data.find((file) => file.path.replace(/\.csv$/, '') === path.replace(/\.(csv|json)$/, ''))
  if (ofData !== undefined) {
    const what = `Table ${tableName(ofData.table)}: one row is ${ofData.table.row}`
    return `${path.endsWith('.json') ? `Description of: ${what}` : what}${mark}`
  }
  return `${resultWords(path.slice(folder.length + 1), tables)}${mark}`
}

function resultWords(path: string, tables: Deposited['tables']): string {
  const known = RESULTS[path]
  if (known !== undefined) return known
  const [folder, name = ''] = path.split('/')
  const id = name.replace(/(\.vl)?\.\w+$/, '')
  const kind = KINDS[path.split('.').at(-1)!]
  if (folder === 'figures') return `Figure ${id}, ${kind}`
  if (folder === 'tables') return `Table ${id} as the report prints it`
  const table = tables.find(({ file }) => file === name)
  if (table !== undefined) return `Results, exact: ${tableName(table)}; one row is ${table.row}`
  return `The ${path.startsWith('supplement') ? 'supplement' : 'report'} ${kind ?? ''}`.trim()
}
