import type { Settings } from './settings.ts'

/** What a rule leaves out, by its setting in study.yaml: the words for it, and how a new rule begins. */
export const EXCLUSION_KINDS = {
  column: { words: 'People or pairs by a column', begins: { column: '' } },
  people: { words: 'People by their identifiers', begins: { people: [] } },
  pairs: { words: 'Pairs by their identifiers', begins: { pairs: [] } },
  client_age: { words: 'Clients by their age', begins: { client_age: [18, 99] } },
  therapist_age: { words: 'Therapists by their age', begins: { therapist_age: [18, 99] } },
  fewest_clients: { words: 'Therapists with few clients', begins: { fewest_clients: 2 } },
  straight_lining: { words: 'The same answer everywhere', begins: { straight_lining: true } },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly begins: Settings }>>

export type ExclusionKind = keyof typeof EXCLUSION_KINDS

export const KINDS = Object.keys(EXCLUSION_KINDS) as ExclusionKind[]

/** What a rule leaves out; undefined if it says nothing that the form knows. */
export const kindOf = (rule: Settings): ExclusionKind | undefined => KINDS.find((kind) => kind in rule)
