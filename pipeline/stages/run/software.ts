import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Provenance } from '../../artefacts/provenance.ts'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
})

/** The versions of this project, Node and every pinned package. */
export function software(): Provenance['software'] {
  const file = new URL('../../../package.json', import.meta.url)
  const { name, version, dependencies } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { name, version, node: process.versions.node, packages: dependencies }
}
