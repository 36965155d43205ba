import { artefact, choice, type RowOf, text } from './artefact.ts'

/** Who and what was left out of the analysis, and why. */
export const exclusions = artefact({
  file: 'exclusions.csv',
  row: 'one person or pair that was left out',
  disclosure: 'person',
  columns: {
    record: choice(['person', 'pair'], 'what was left out'),
    id: text('identifier of the person or pair'),
    role: choice(['client', 'therapist', 'pair'], 'role of the person, or pair'),
    reason: text('why'),
  },
})

export type Exclusion = RowOf<typeof exclusions>
