import { type Code, code } from '../holland/code.ts'
import { TYPES } from '../holland/type.ts'
import type { CodeIndex } from './congruence-index.ts'

/**
 * Every code of one, two or three letters, shorter ones first: 6 + 30 + 120. The position of a code in this
 * list is its number.
 */
export const CODES: readonly Code[] = [1, 2, 3].flatMap((length) =>
  Array.from({ length })
    .reduce<string[]>(
      (prefixes) =>
        prefixes.flatMap((prefix) =>
          TYPES.filter((type) => !prefix.includes(type)).map((type) => prefix + type),
        ),
      [''],
    )
    .map(code),
)

/** Positions of the types, from 1, by the last five bits of their letters, which differ. */
const PLACE = new Uint8Array(32)
TYPES.forEach((type, place) => {
  PLACE[type.charCodeAt(0) & 31] = place + 1
})

/** Numbers of codes by the positions of their first three letters, three bits each; 0 means no letter. */
const NUMBER = new Uint8Array(512)
CODES.forEach((each, number) => {
  NUMBER[placesOf(each)] = number
})

function placesOf(code: Code): number {
  let places = 0
  for (let i = 0; i < 3; i++) places = (places << 3) | (i < code.length ? PLACE[code.charCodeAt(i) & 31]! : 0)
  return places
}

/**
 * The number of a code, 0 to 155. No index uses letters after the third, so longer codes count by their first
 * three.
 */
export function codeNumber(code: Code): number {
  return NUMBER[placesOf(code)]!
}

const tables = new WeakMap<CodeIndex, Float64Array>()

/** Values of an index for all pairs of codes, client by client; NaN where a code has too few letters. */
function tableOf(index: CodeIndex): Float64Array {
  const known = tables.get(index)
  if (known) return known
  const table = Float64Array.from(
    CODES.flatMap((client) => CODES.map((therapist) => valueOrNaN(index, client, therapist))),
  )
  tables.set(index, table)
  return table
}

function valueOrNaN(index: CodeIndex, client: Code, therapist: Code): number {
  const needed = index.acceptsShorter ? 1 : index.letters
  return client.length < needed || therapist.length < needed ? Number.NaN : index.value(client, therapist)
}

/**
 * Values of an index for many pairs at once. There are few codes, so the values are read from a table that is
 * computed once.
 *
 * @param clients numbers of the clients' codes, see {@link codeNumber}; pair i is clients[i] with therapists[i]
 * @param into receives the values, so that a stream can use one array repeatedly
 * @returns `into`; NaN, used only in this typed array, means no value: a code with too few letters
 * @throws RangeError if the three arrays differ in length
 */
export function pairValues(
  index: CodeIndex,
  clients: Uint8Array,
  therapists: Uint8Array,
  into: Float64Array = new Float64Array(clients.length),
): Float64Array {
  const n = clients.length
  if (therapists.length !== n || into.length !== n) {
    throw new RangeError(
      `the lists must be equally long: ${n} clients, ${therapists.length} therapists, ${into.length} values`,
    )
  }
  const table = tableOf(index)
  const codes = CODES.length
  for (let i = 0; i < n; i++) into[i] = table[clients[i]! * codes + therapists[i]!]!
  return into
}
