import type { Study } from './study.ts'

/** True if a test counts in the family whose p values are adjusted together. */
export function inFamily({ family }: Study, index: string, outcome: string): boolean {
  return (family?.indices?.includes(index) ?? true) && (family?.outcomes?.includes(outcome) ?? true)
}

/** How many tests of one coefficient the family has. */
export function familySize(study: Study): number {
  const outcomes = Object.keys(study.outcomes)
  return study.indices.flatMap((index) => outcomes.filter((outcome) => inFamily(study, index, outcome)))
    .length
}
