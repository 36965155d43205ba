import type { Study } from './study.ts'

/** True if a test belongs to the family whose p values are adjusted together. */
export function inFamily({ family }: Study, index: string, outcome: string): boolean {
  return (family?.indices?.includes(index) ?? true) && (family?.outcomes?.includes(outcome) ?? true)
}

/** The number of tests in the family, for one coefficient. */
export function familySize(study: Study): number {
  const outcomes = Object.keys(study.outcomes)
  return study.indices.flatMap((index) => outcomes.filter((outcome) => inFamily(study, index, outcome)))
    .length
}
