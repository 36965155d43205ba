import type { Deposited } from './deposited.ts'
import { citation } from './metadata/citation.ts'
import { codebook, codebookText } from './metadata/codebook.ts'
import { codecheck } from './metadata/codecheck.ts'
import { codemeta } from './metadata/codemeta.ts'
import { datasetDescription, sidecars } from './metadata/psych-ds.ts'
import { readme } from './metadata/readme.ts'
import { RO_CRATE, roCrate } from './metadata/ro-crate.ts'

/** Every file of a deposit by its path, sorted. */
export function depositFiles(deposited: Deposited, plan: Uint8Array): Map<string, Uint8Array> {
  const { data, folder, results } = deposited
  const encoder = new TextEncoder()
  const cff = citation(deposited)
  const described = [
    ['dataset_description.json', datasetDescription(deposited)],
    ['codebook.csv', codebook(deposited)],
    ['codebook.md', codebookText(deposited)],
    ['codecheck.yml', codecheck(deposited)],
    ['codemeta.json', codemeta(deposited)],
    ...(cff === null ? [] : [['CITATION.cff', cff] as const]),
    ...sidecars(deposited),
  ] as const
  const files: (readonly [string, Uint8Array])[] = [
    ['study.yaml', plan],
    ...data.map(({ path, bytes }) => [path, bytes] as const),
    ...[...results].map(([path, bytes]) => [`${folder}/${path}`, bytes] as const),
    ...described.map(([path, text]) => [path, encoder.encode(text)] as const),
  ]
  const names = [...files.map(([path]) => path), RO_CRATE].sort()
  const readable = [...files, ['README.md', encoder.encode(readme(deposited, names))] as const]
  const all = new Map(readable.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const crate = encoder.encode(roCrate(deposited, all))
  return new Map([...all, [RO_CRATE, crate] as const].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
