import { stringify } from 'yaml'
import { type Deposited, SHUFFLED } from '../deposited.ts'
import { fileWords } from './file-words.ts'

/** The specification that the file follows. */
const VERSION = 'https://codecheck.org.uk/spec/config/2.0/'

const WRITTEN = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 } as const

/** What the record of the run is, which every run writes again. */
const RECORDS = ['provenance.json', 'artefacts/plan.json', 'artefacts/dictionary.csv']

/**
 * codecheck.yml (CODECHECK 2.0): every file that running the analysis makes again. What only the authors or the
 * codechecker know stands as comments, to be filled in.
 */
export function codecheck(deposited: Deposited): string {
  const { study, folder, results, shuffled } = deposited
  const manifest = [...results.keys()]
    .filter((path) => !RECORDS.includes(path))
    .map((path) => ({ file: `${folder}/${path}`, comment: fileWords(deposited, `${folder}/${path}`) }))
  const authors = study.authors.map((name) => ({ name }))
  const paper = { title: study.title, ...(authors.length > 0 && { authors }) }
  return [
    '---',
    `# The authors add: paper.reference${authors.length > 0 ? '' : ', paper.authors'}, and the ORCID of every author.`,
    '# The codechecker adds: codechecker, report, summary, certificate.',
    ...(shuffled ? [`# ${SHUFFLED}`] : []),
    stringify({ version: VERSION, manifest, paper }, WRITTEN),
  ].join('\n')
}
