import { z } from 'zod'
import type { Provenance } from '../../artefacts/provenance.ts'
import { runtime } from '../../host/runtime.ts'
import { shippedFile } from '../../host/shipped.ts'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
})

const record = z.object({ software: manifest.pick({ name: true, version: true }) })

/** The versions of this project, Node and every pinned package. */
export function software(): Provenance['software'] {
  const text = new TextDecoder().decode(shippedFile('package.json'))
  const { name, version, dependencies } = manifest.parse(JSON.parse(text))
  return { name, version, node: runtime(), packages: dependencies }
}

/** The version of this program that wrote a provenance.json of another form; null if it is not of this program. */
export function versionIn(provenance: string): string | null {
  const found = record.safeParse(JSON.parse(provenance)).data?.software
  return found?.name === software().name ? `version ${found.version}` : null
}
