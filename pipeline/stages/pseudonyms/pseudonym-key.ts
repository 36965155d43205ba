import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { IDENTIFIED, type Identified } from '../../artefacts/artefact.ts'

/** The identifiers of the people and pairs of a study. */
export type Identifiers = { readonly [record in Identified]: ReadonlySet<string> }

/** Who is who: the pseudonym of every client, therapist and pair, by identifier. */
export type Pseudonyms = { readonly [record in Identified]: ReadonlyMap<string, string> }

/** What turns identifiers into pseudonyms and, in the right hands only, back. */
export interface PseudonymKey {
  readonly pseudonyms: Pseudonyms
  /** Random digits that seal fingerprints of the researcher's files. */
  readonly secret: string
}

/** The letter with which the pseudonyms of a record begin. */
export const INITIALS = { client: 'C', therapist: 'T', pair: 'P' } as const satisfies Record<
  Identified,
  string
>

export const KEY_COLUMNS = ['record', 'id', 'pseudonym'] as const

/** The record under which the key file keeps its secret. */
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
 * The key with a pseudonym for every one of these identifiers; those that it has stay as they are. The numbers come
 * from the system's randomness and not from the study's seed, which is published. Of all numbers with as many digits
 * at most one in twenty is taken, so that most mistyped pseudonyms are nobody's; a key that grows keeps its number of
 * digits until half are taken, so that later pseudonyms look like earlier ones.
 */
export function extendedKey(key: PseudonymKey, identifiers: Identifiers): PseudonymKey {
  const lacking = (record: Identified) =>
    [...identifiers[record]].filter((id) => !key.pseudonyms[record].has(id))
  const known = IDENTIFIED.flatMap((record) => [...key.pseudonyms[record].values()])
  const all = IDENTIFIED.flatMap((record) => [...identifiers[record]])
  const width = digits(known, known.length + IDENTIFIED.flatMap(lacking).length)
  // A pseudonym that is somebody's identifier would look like one.
  const taken = new Set([...known, ...all])
  const drawn = (record: Identified): string => {
    const pseudonym = `${INITIALS[record]}-${String(randomInt(10 ** width)).padStart(width, '0')}`
    if (taken.has(pseudonym)) return drawn(record)
    taken.add(pseudonym)
    return pseudonym
  }
  const extended = (record: Identified) =>
    new Map([...key.pseudonyms[record], ...lacking(record).map((id) => [id, drawn(record)] as const)])
  const pseudonyms = { client: extended('client'), therapist: extended('therapist'), pair: extended('pair') }
  return { pseudonyms, secret: key.secret }
}

/** With how many digits pseudonyms are drawn, once there are so many. */
function digits(known: readonly string[], records: number): number {
  const longest = known.reduce((most, pseudonym) => Math.max(most, pseudonym.length - 'C-'.length), 0)
  return 2 * records <= 10 ** longest ? longest : Math.max(4, Math.ceil(Math.log10(20 * records)))
}

/** How many pseudonyms the key holds. */
export function size({ pseudonyms }: PseudonymKey): number {
  return IDENTIFIED.reduce((sum, record) => sum + pseudonyms[record].size, 0)
}

/** The key as a CSV file, identifiers in order. */
export function keyCsv({ pseudonyms, secret }: PseudonymKey): string {
  const lines = IDENTIFIED.flatMap((record) =>
    [...pseudonyms[record]].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => [record, id, own]),
  )
  return stringify([KEY_COLUMNS, ...lines, [SECRET, '', secret]])
}

/**
 * The fingerprint of bytes that only a holder of the key can check. A plain fingerprint of a small file gives away
 * its order: every order of guessed identifiers can be tried until one fits.
 */
export function seal({ secret }: Pick<PseudonymKey, 'secret'>, bytes: Uint8Array | string): string {
  return createHmac('sha256', secret).update(bytes).digest('hex')
}

/** The fingerprint of the key's secret: it recognises the key and cannot be guessed. */
export function keyFingerprint({ secret }: PseudonymKey): string {
  return createHash('sha256').update(secret).digest('hex')
}
