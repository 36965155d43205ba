import { z } from 'zod'
import { checkedYaml } from '../../checked-yaml.ts'
import { isShipped, shippedFile, shippedNames } from '../../host/shipped.ts'
import { DIRECTIONS } from '../../replication/published-result.ts'

const FOLDER = 'data/claims/'

/**
 * What a file of claims says: what a publication claims, for a project that has not seen its figures. `value` can
 * only be unknown: whoever has the publication types its figures into the study file.
 */
const claimsSchema = z.strictObject({
  source: z.string().min(1),
  known_from: z.string().min(1),
  claims: z
    .array(
      z.strictObject({
        label: z.string().min(1),
        claim: z.string().min(1),
        index: z.string().min(1),
        outcome: z.string().min(1),
        direction: z.enum(DIRECTIONS),
        value: z.literal('unknown'),
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
})

export type Claims = z.output<typeof claimsSchema>

/** The names of the files of claims that ship with the project, sorted. */
export function claimsNames(): string[] {
  return shippedNames(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** @throws RangeError if the project has no such file of claims */
export function claimsNamed(name: string): Claims {
  const file = `${FOLDER}${name}.yaml`
  if (!isShipped(file)) throw new RangeError(`no such file of claims: ${name}`)
  const guide = 'see the other files in data/claims'
  return checkedYaml(new TextDecoder().decode(shippedFile(file)), `${name}.yaml`, claimsSchema, guide).content
}
