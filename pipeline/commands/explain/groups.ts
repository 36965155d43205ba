import type { Group } from './explained-pair.ts'

/** What the indices of each group look at, in the order in which they are explained. */
export const GROUPS: Readonly<Record<Group, { readonly name: string; readonly about: string }>> = {
  letters: { name: 'Letters', about: 'the types that both codes contain' },
  order: { name: 'Order', about: 'the positions of the shared types in the codes' },
  hexagon: { name: 'Hexagon', about: 'the distances between the types on the hexagon' },
  scores: { name: 'Scores', about: 'the similarity of the two profiles of six scores' },
}
