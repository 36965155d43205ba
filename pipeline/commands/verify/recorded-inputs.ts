import { parse } from 'csv-parse/sync'
import type { Input, Provenance } from '../../artefacts/provenance.ts'
import type { FilesIn } from '../../stages/disk/files-in.ts'

/**
 * The files of the study, as provenance.json should list them. No table has them, but the report does: where its page agrees
 * on another size or fingerprint it is taken from there, so that what differs is named in provenance.json and not in the report.
 */
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
