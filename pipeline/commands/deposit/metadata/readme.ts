import { type Deposited, described, licenseAddress } from '../deposited.ts'
import { fileWords } from './file-words.ts'

/** README.md: what is in the deposit, how it is checked, and what its authors have to add. */
export function readme(deposited: Deposited, files: readonly string[]): string {
  const { study, provenance, folder, shuffled, apart, license, date } = deposited
  const { name, version, node } = provenance.software
  const own = files.filter((path) => !path.includes('/'))
  return [
    `# ${study.title}`,
    ...(study.authors.length > 0 ? [study.authors.join(', ')] : []),
    described(deposited),
    ...(shuffled ? [SHUFFLED_HERE] : []),
    '## Check it',
    `Install ${name} ${version} (it brings Node.js ${node}). In its folder, type these lines, with the place of this folder in the first:`,
    [
      ...['```sh', 'DEPOSIT=path/to/this/folder'],
      `npx congruence verify "$DEPOSIT/${folder}"${shuffled ? ' --study "$DEPOSIT/study.yaml"' : ''}`,
      ...['npx congruence run "$DEPOSIT/study.yaml" --out remade', '```'],
    ].join('\n'),
    shuffled
      ? `\`verify\` computes everything again from the files in \`data\`, and compares it with \`${folder}\`. \`run\` writes the same files to the folder \`remade\`.`
      : `\`verify\` looks whether the files in \`${folder}\` are those of one run, and makes tables, figures and reports again from its exact results. \`run\` does the whole analysis on the files in \`data\`; compare \`remade\` with \`${folder}\`.`,
    ...apart,
    '## What is here',
    [
      ...own.map((path) => `- \`${path}\`: ${fileWords({ ...deposited, shuffled: false }, path)}`),
      `- \`data/\`: the tables about people and pairs, each with its description (.json) by the rules of Psych-DS`,
      `- \`${folder}/\`: reports, figures, tables as printed, exact results (\`artefacts\`), and the record of the run`,
    ].join('\n'),
    'Tables are CSV in UTF-8: a comma between cells, a point in numbers, NA for a missing value.',
    '## People',
    provenance.deidentified
      ? 'People and pairs have random pseudonyms. The key that says who is who is not here.'
      : 'Identifiers of people and pairs are those of the files of the study.',
    '## Use',
    ...(license === null ? ['No licence is stated.'] : [`Licence: ${licenseAddress(license)}`]),
    ...(date === null ? [] : [`Deposited on ${date}.`]),
    ...(study.paper.data ? [study.paper.data] : []),
    ...toAdd(deposited),
  ]
    .join('\n\n')
    .concat('\n')
}

const SHUFFLED_HERE =
  'Whoever may not share the ratings of clients can share these: the same people, pairs and questionnaires, but the ratings of each pair are those of another pair. Every program runs on them as on the data of the study. Codes, scores and ages are those of the people.'

/** What only the authors know, in sentences; nothing if they have said all. */
function toAdd(deposited: Deposited): string[] {
  const open = openQuestions(deposited)
  return open.length === 0
    ? []
    : ['## Still to be added by the authors', open.map((it) => `- ${it}`).join('\n')]
}

/** What the formats ask for and only the authors know, with what to write. */
export function openQuestions({ study, license, date }: Deposited): string[] {
  return [
    ...(study.authors.length > 0
      ? []
      : [
          'the authors, because CITATION.cff names them: write authors: [...] in study.yaml and run it again',
        ]),
    ...(license === null ? ['a licence: add --license, such as --license CC-BY-4.0'] : []),
    ...(date === null
      ? ['the day of publication, which RO-Crate needs: add --date, such as --date 2027-01-31']
      : []),
    'the ORCID of every author and the reference of the article, which CODECHECK needs: write them into codecheck.yml',
  ]
}
