import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Provenance } from '../../artefacts/provenance.ts'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
})

const record = z.object({ software: manifest.pick({ name: true, version: true }) })

/** The versions of this project, Node and every pinned package. */
export function software(): Provenance['software'] {
  const file = new URL('../../../package.json', import.meta.url)
  const { name, version, dependencies } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { name, version, node: process.versions.node, packages: dependencies }
}

/** The version of this program that wrote a provenance.json of another form; null if it is not of this program. */
export function versionIn(provenance: string): string | null {
  const found = record.safeParse(JSON.parse(provenance)).data?.software
  return found?.name === software().name ? `version ${found.version}` : null
}
