import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { IDENTIFIED, type Identified } from '../../artefacts/artefact.ts'

/** The identifiers of the people and pairs of a study. */
export type Identifiers = { readonly [record in Identified]: ReadonlySet<string> }

/** The pseudonym of every client, therapist and pair, by identifier. */
export type Pseudonyms = { readonly [record in Identified]: ReadonlyMap<string, string> }

/** The key that links identifiers and pseudonyms. */
export interface PseudonymKey {
  readonly pseudonyms: Pseudonyms
  /** Random digits that are the key of sealed fingerprints of the researcher's files. */
  readonly secret: string
}

/** The first letter of the pseudonyms of each record. */
export const INITIALS = { client: 'C', therapist: 'T', pair: 'P' } as const satisfies Record<
  Identified,
  string
>

export const KEY_COLUMNS = ['record', 'id', 'pseudonym'] as const

/** The record of the secret in the key file. */
export const SECRET = 'secret'

/** A key without pseudonyms. */
export function emptyKey(): PseudonymKey {
  const none = () => new Map<string, string>()
  return {
    pseudonyms: { client: none(), therapist: none(), pair: none() },
    secret: randomBytes(16).toString('hex'),
  }
}

/**
 * The key with pseudonyms added for new identifiers; existing pseudonyms do not change. The numbers come from the random
 * source of the system and not from the study's seed, which is published. At first at most one in twenty of the numbers
 * with the same count of digits is used, so that most mistyped pseudonyms are unused; a key that grows keeps its count of
 * digits until half of them are used, so that later pseudonyms look like earlier ones.
 */
export function extendedKey(key: PseudonymKey, identifiers: Identifiers): PseudonymKey {
  const added = (record: Identified) =>
    [...identifiers[record]].filter((id) => !key.pseudonyms[record].has(id))
  const known = IDENTIFIED.flatMap((record) => [...key.pseudonyms[record].values()])
  const all = IDENTIFIED.flatMap((record) => [...identifiers[record]])
  const width = digits(known, known.length + IDENTIFIED.flatMap(added).length)
  // A pseudonym must not be equal to an identifier.
  const taken = new Set([...known, ...all])
  const drawn = (record: Identified): string => {
    const pseudonym = `${INITIALS[record]}-${String(randomInt(10 ** width)).padStart(width, '0')}`
    if (taken.has(pseudonym)) return drawn(record)
    taken.add(pseudonym)
    return pseudonym
  }
  const extended = (record: Identified) =>
    new Map([...key.pseudonyms[record], ...added(record).map((id) => [id, drawn(record)] as const)])
  const pseudonyms = { client: extended('client'), therapist: extended('therapist'), pair: extended('pair') }
  return { pseudonyms, secret: key.secret }
}

/** The number of digits of new pseudonyms, for this number of records. */
function digits(known: readonly string[], records: number): number {
  const longest = known.reduce((most, pseudonym) => Math.max(most, pseudonym.length - 'C-'.length), 0)
  return 2 * records <= 10 ** longest ? longest : Math.max(4, Math.ceil(Math.log10(20 * records)))
}

/** The number of pseudonyms in the key. */
export function size({ pseudonyms }: PseudonymKey): number {
  return IDENTIFIED.reduce((sum, record) => sum + pseudonyms[record].size, 0)
}

/** The key as CSV, sorted by identifier. */
export function keyCsv({ pseudonyms, secret }: PseudonymKey): string {
  const lines = IDENTIFIED.flatMap((record) =>
    [...pseudonyms[record]]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, pseudonym]) => [record, id, pseudonym]),
  )
  return stringify([KEY_COLUMNS, ...lines, [SECRET, '', secret]])
}

/**
 * A fingerprint of bytes that only a holder of the key can check. A plain fingerprint of a small file could reveal its
 * order: all orders of guessed identifiers can be tried until one fits.
 */
export function seal({ secret }: Pick<PseudonymKey, 'secret'>, bytes: Uint8Array | string): string {
  return createHmac('sha256', secret).update(bytes).digest('hex')
}

/** The fingerprint of the key's secret: it identifies the key and does not reveal it. */
export function keyFingerprint({ secret }: PseudonymKey): string {
  return createHash('sha256').update(secret).digest('hex')
}
