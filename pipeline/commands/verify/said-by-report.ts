import { parse } from 'csv-parse/sync'
import type { Input, Provenance } from '../../artefacts/provenance.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'
import { software } from '../../stages/run/software.ts'

/*
 * provenance.json says what no table has and the report repeats: the Node.js and the files of the study. Where the formats of the
 * report agree on another, it is taken from them, so that what differs is named in provenance.json and not in all of them.
 */

/** What the results were made with, as this version knows it, on the Node.js on which they were: any gives the same numbers. */
export function softwareOf({ software: { node } }: Provenance, files: FilesIn): Provenance['software'] {
  const said = ['report.md', 'report.html'].map(
    (path) => / on Node\.js (\d+\.\d+\.\d+), seed /.exec(textOf(files, path))?.[1],
  )
  return { ...software(), node: said[0] && said[0] === said[1] ? said[0] : node }
}

/** The files of the study, as provenance.json should list them. */
export function inputsOf({ inputs, stages }: Provenance, files: FilesIn): Input[] {
  const rows = rowsOf(textOf(files, 'tables/inputs.csv'))
  const page = textOf(files, 'report.html')
  const recorded = Object.values(stages.load?.from ?? {})
  return inputs.map((input, i) => {
    const [, , bytes, digits] = rows[i + 1] ?? []
    if (bytes === undefined || digits === undefined || !page.includes(digits)) return input
    const hash = (own: string) => [own, ...recorded].find((it) => it.startsWith(digits)) ?? own
    if ('seal' in input) return { ...input, seal: hash(input.seal) }
    const size = page.includes(`>${bytes}<`) ? Number(bytes.replaceAll(',', '')) : input.bytes
    return { ...input, bytes: size, sha256: hash(input.sha256) }
  })
}

const textOf = (files: FilesIn, path: string) => new TextDecoder().decode(files.get(path) ?? new Uint8Array())

function rowsOf(csv: string): string[][] {
  try {
    return parse(csv, { relax_column_count: true }) as string[][]
  } catch {
    return []
  }
}
