import { type Deposited, described, licenseAddress } from '../deposited.ts'
import { fileWords } from './file-words.ts'
import { json } from './json.ts'

const SPECIFICATION = 'https://w3id.org/ro/crate/1.1'

/** The descriptor of the crate, which is also its file. */
export const RO_CRATE = 'ro-crate-metadata.json'

const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  cff: 'application/yaml',
  md: 'text/markdown',
  html: 'text/html',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** What is said of the use of a deposit whose author has named no licence. */
const NO_LICENSE =
  'No licence is stated. Ask the authors before you use more than the law of your country allows.'

const reference = (id: string) => ({ '@id': id })

/** An identifier is a reference of the web, so that a space is written as %20. */
const idOf = (path: string) => encodeURI(path)

/** ro-crate-metadata.json (RO-Crate 1.1): the deposit as one research object, with every file. */
export function roCrate(deposited: Deposited, files: ReadonlyMap<string, Uint8Array>): string {
  const { study, date, license, folder, data, provenance } = deposited
  const authors = study.authors.map((name, i) => ({ '@id': `#author-${i + 1}`, '@type': 'Person', name }))
  const paths = [...files.keys()]
  const folders = ['data/', `${folder}/`]
  const within = (path: string) => folders.find((it) => path.startsWith(it))
  const address = license === null ? null : licenseAddress(license)
  const { name, version, node } = provenance.software
  return json({
    '@context': `${SPECIFICATION}/context`,
    '@graph': [
      {
        '@id': RO_CRATE,
        '@type': 'CreativeWork',
        about: reference('./'),
        conformsTo: reference(SPECIFICATION),
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: study.title,
        description: described(deposited),
        ...(date !== null && { datePublished: date }),
        license: address === null ? NO_LICENSE : reference(address),
        ...(authors.length > 0 && { author: authors.map((it) => reference(it['@id'])) }),
        ...(study.paper.keywords && { keywords: study.paper.keywords.join(', ') }),
        hasPart: [...folders, ...paths.filter((path) => !within(path))].map((path) => reference(idOf(path))),
        mentions: reference('#run'),
      },
      ...folders.map((it) => ({
        '@id': it,
        '@type': 'Dataset',
        name: it === 'data/' ? 'The data' : 'The results',
        description:
          it === 'data/'
            ? `The tables about people and pairs. ${described(deposited)}`
            : `What the analysis has written. ${described(deposited)}`,
        hasPart: paths.filter((path) => path.startsWith(it)).map((path) => reference(idOf(path))),
      })),
      ...paths.map((path) => ({
        '@id': idOf(path),
        '@type': 'File',
        name: path.split('/').at(-1)!,
        description: fileWords(deposited, path),
        encodingFormat: MEDIA[path.split('.').at(-1)!] ?? 'application/octet-stream',
        contentSize: String(files.get(path)!.length),
      })),
      ...authors,
      ...(address === null
        ? []
        : [
            {
              '@id': address,
              '@type': 'CreativeWork',
              name: license,
              description: `The licence ${license}.`,
            },
          ]),
      {
        '@id': '#program',
        '@type': 'SoftwareApplication',
        name,
        version,
        softwareVersion: version,
        description: `The program that made the results, on Node.js ${node}.`,
      },
      {
        '@id': '#run',
        '@type': 'CreateAction',
        name: 'The run that made the results',
        instrument: reference('#program'),
        object: [reference('study.yaml'), ...data.map(({ path }) => reference(idOf(path)))],
        result: reference(`${folder}/`),
      },
    ],
  })
}
