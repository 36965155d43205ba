import { ROLES } from '../congruence/role.ts'
import { artefact, choice, integer, type RowOf } from './artefact.ts'

/** For how many people the files give the number of an occupation in place of a code, if study.yaml allows it. */
export const occupations = artefact({
  file: 'occupations.csv',
  row: 'one role with such people',
  disclosure: 'aggregate',
  columns: {
    role: choice(ROLES, 'client or therapist'),
    people: integer('people whose code is that of their occupation in O*NET'),
    occupations: integer('different occupations among them'),
    scored: integer('further people with such a number who have six scores, which are used instead'),
  },
})

export type OccupationsRow = RowOf<typeof occupations>
