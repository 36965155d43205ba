import { z } from 'zod'
import { sha256 as sha256Of } from '../host/sha256.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const hashes = z.record(z.string(), sha256)

/**
 * Where a stage may put its results: plain names in the three folders, the plan, the report, and its supplement. A record with any other path was
 * not written by this program, and nothing is deleted because of it.
 */
const NAME = String.raw`[^./\\:\p{Cc}][^/\\:\p{Cc}]*`
const resultPath = z
  .string()
  .regex(
    new RegExp(
      `^(?:(?:artefacts|tables)/${NAME}\\.csv|artefacts/plan\\.json|figures/${NAME}\\.(?:vl\\.json|svg|png)|(?:report|supplement|claims)\\.[a-z]+)$`,
      'u',
    ),
  )

/** An input file; in a deidentified run only its number and a keyed fingerprint. */
const input = z.union([
  z.strictObject({ key: z.string(), file: z.string(), bytes: z.int(), sha256 }),
  z.strictObject({ key: z.string(), number: z.int(), seal: sha256 }),
])

const described = { id: z.string(), title: z.string(), simulated: z.boolean() }

/**
 * provenance.json: the inputs and the software of the results. It contains neither time nor path, so the same
 * study gives the same bytes. `stages` records for each stage the hash of everything that it read and wrote,
 * so that a stage can detect stale input. While results are being replaced, `from` is empty: what lies there may be old or
 * new, and counts as neither.
 */
export const provenanceSchema = z.strictObject({
  study: z.union([z.strictObject({ ...described, sha256 }), z.strictObject({ ...described, seal: sha256 })]),
  seed: z.int(),
  /** Whether people and pairs have pseudonyms. */
  deidentified: z.boolean(),
  inputs: z.array(input),
  software: z.strictObject({
    name: z.string(),
    version: z.string(),
    node: z.string(),
    packages: z.record(z.string(), z.string()),
  }),
  stages: z.record(z.string(), z.strictObject({ from: hashes, made: z.record(resultPath, sha256) })),
})

export type Provenance = z.output<typeof provenanceSchema>

export type Input = z.output<typeof input>

/** The record as it is written. */
export function provenanceJson(provenance: Provenance): string {
  return `${JSON.stringify(provenance, null, 2)}\n`
}

/** The fingerprint that identifies artefacts and inputs. */
export const fingerprint: (content: Uint8Array | string) => string = sha256Of
