import { TYPES } from '../holland/type.ts'
import type { SourceFiles } from './layout.ts'
import { LAYOUTS, type RecordKind } from './settings/layouts.ts'
import type { Study } from './study.ts'

/** The fields that a file can have in the layout of the study, by the names of this program. */
export interface Fields {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** Alternatives: without the first field, all the others are needed. */
  readonly either: readonly (readonly [field: string, others: readonly string[]])[]
}

const DYAD = ['dyad_id', 'client_id', 'therapist_id'] as const

/** The fields that place an answer within its pair. */
export const ANSWER_FIELDS = ['session', 'rater', 'scale'] as const

/** The fields of a kind of record, for the files that the study has. */
export function layoutFields(
  { layout, therapists }: Pick<Study, 'layout' | 'therapists'>,
  kind: RecordKind,
  files: SourceFiles,
): Fields {
  const dyad = therapists === 'unknown' ? DYAD.filter((field) => field !== 'therapist_id') : DYAD
  const isWide = LAYOUTS[layout].wide === kind
  const hasPeopleFile = files.people !== undefined
  if (kind === 'people') return combined([['person_id', 'role'], [], []], person(''))
  if (kind === 'dyads') {
    const bothPeople = layout === 'dyad' && !hasPeopleFile
    return combined([dyad, [], []], ...(bothPeople ? [person('client_'), person('therapist_')] : []))
  }
  if (!isWide) return combined([['dyad_id', ...ANSWER_FIELDS, 'item', 'value'], [], []])
  if (layout === 'items-wide') return combined([['dyad_id'], ANSWER_FIELDS, []])
  const pair = files.dyads === undefined || !hasPeopleFile ? dyad : (['dyad_id'] as const)
  return combined(
    [pair, ANSWER_FIELDS, []],
    ...(hasPeopleFile ? [] : [person('client_'), person('therapist_')]),
  )
}

type Parts = readonly [Fields['needed'], Fields['optional'], Fields['either']]

/** Age, six scores and code of a person; in a row with both people, the role is a prefix. */
function person(role: string): Parts {
  const scores = TYPES.map((type) => `${role}${type}`)
  return [[], [`${role}age`, ...scores, `${role}code`], [[`${role}code`, scores]]]
}

function combined(...parts: readonly Parts[]): Fields {
  return {
    needed: parts.flatMap(([needed]) => needed),
    optional: parts.flatMap(([, optional]) => optional),
    either: parts.flatMap(([, , either]) => either),
  }
}
