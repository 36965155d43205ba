import { TYPES } from '../holland/type.ts'
import type { SourceFiles } from './layout.ts'
import { LAYOUTS, type RecordKind } from './settings/layouts.ts'
import type { Study } from './study.ts'

/** The fields that a file may hold under the layout of the study, by our names. */
export interface Fields {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
  /** Pairs of alternatives: if the first field is not there, all the others have to be. */
  readonly either: readonly (readonly [field: string, others: readonly string[]])[]
}

const DYAD = ['dyad_id', 'client_id', 'therapist_id'] as const

/** What tells where an answer belongs, besides its pair. */
export const TOLD = ['session', 'rater', 'scale'] as const

/** The fields of a kind of record, for the files that the study has. */
export function layoutFields(layout: Study['layout'], kind: RecordKind, files: SourceFiles): Fields {
  const isWide = LAYOUTS[layout].wide === kind
  const ownPeople = files.people !== undefined
  if (kind === 'people') return together([['person_id', 'role'], [], []], person(''))
  if (kind === 'dyads') {
    const bothPeople = layout === 'dyad' && !ownPeople
    return together([DYAD, [], []], ...(bothPeople ? [person('client_'), person('therapist_')] : []))
  }
  if (!isWide) return together([['dyad_id', ...TOLD, 'item', 'value'], [], []])
  if (layout === 'items-wide') return together([['dyad_id'], TOLD, []])
  const pair = files.dyads === undefined || !ownPeople ? DYAD : (['dyad_id'] as const)
  return together([pair, TOLD, []], ...(ownPeople ? [] : [person('client_'), person('therapist_')]))
}

type Parts = readonly [Fields['needed'], Fields['optional'], Fields['either']]

/** Six scores or a code or both, and the age; in a row with both people, with the role in front. */
function person(role: string): Parts {
  const scores = TYPES.map((type) => `${role}${type}`)
  return [[], [`${role}age`, ...scores, `${role}code`], [[`${role}code`, scores]]]
}

function together(...parts: readonly Parts[]): Fields {
  return {
    needed: parts.flatMap(([needed]) => needed),
    optional: parts.flatMap(([, optional]) => optional),
    either: parts.flatMap(([, , either]) => either),
  }
}
