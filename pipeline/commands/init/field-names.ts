import { ROLES, type Role } from '../../congruence/role.ts'
import { TYPES } from '../../holland/type.ts'
import type { SeenColumn } from './seen-columns.ts'

/** Names of columns in English and German, by what they most likely hold. */
const NAMES = {
  person_id: 'person_id person personid id',
  client_id:
    'client_id client clientid client_no klient klientin klient_id klienten_id klientennr patient patientin patient_id case record_id chiffre fall',
  therapist_id:
    'therapist_id therapist therapistid therapeut therapeutin therapeut_id therapeuten_id counselor counsellor berater beraterin',
  dyad_id: 'dyad_id dyad dyade pair pair_id paar paar_id',
  role: 'role rolle',
  age: 'age alter',
  session: 'session sitzung session_no sitzungsnr visit termin messzeitpunkt redcap_event_name',
  rater: 'rater beurteiler beurteilerin einschätzer rated_by',
  scale: 'scale skala subscale subskala',
  item: 'item item_no frage itemnr',
  value: 'value wert antwort answer',
} as const

export type NamedField = keyof typeof NAMES

/** Words of roles in English and German. */
const ROLE_WORDS: Readonly<Record<Role, RegExp>> = {
  client: /^(c|cl|k|kl|client|clients|klient|klientin|klienten|patient|patientin|patients|patienten)$/,
  therapist: /^(t|th|therapist|therapists|therapeut|therapeutin|therapeuten|counsell?or|berater|beraterin)$/,
}

/** The words of a name in small letters. */
const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean)

/** The role that a text names, a single letter or a word; null if none or both. */
export function roleIn(text: string): Role | null {
  const found = ROLES.filter((role) => wordsOf(text).some((word) => ROLE_WORDS[role].test(word)))
  return found.length === 1 ? found[0]! : null
}

/** The field that a column most likely is by its name; null if its name is none of those known. */
export function fieldNamed(column: string): NamedField | null {
  const name = wordsOf(column).join('_')
  const fields = Object.keys(NAMES) as NamedField[]
  return fields.find((field) => NAMES[field].split(' ').includes(name)) ?? null
}

/** Six columns whose names differ only in the letter of a type, with the role that their names give. */
export interface SixScores {
  readonly role: Role | null
  /** In the order R to C. */
  readonly columns: readonly string[]
}

export function sixScores(columns: readonly SeenColumn[]): readonly SixScores[] {
  const groups = new Map<string, Map<string, string>>()
  for (const { name, range } of columns) {
    const letter = /(?<![\p{L}\d])[RIASECriasec]$/u.exec(name)?.[0]
    if (letter === undefined || range === null) continue
    const before = name.slice(0, -1)
    groups.set(before, (groups.get(before) ?? new Map()).set(letter.toUpperCase(), name))
  }
  return [...groups].flatMap(([before, of]) =>
    of.size < TYPES.length ? [] : [{ role: roleIn(before), columns: TYPES.map((type) => of.get(type)!) }],
  )
}
