import { artefact, choice, identifier, number, orMissing, type RowOf, text } from './artefact.ts'

const score = (type: string) => orMissing(number(`${type} score`, 'points of the inventory'))

/** Everybody who is in a pair, checked. */
export const people = artefact({
  file: 'people.csv',
  row: 'one person',
  disclosure: 'person',
  columns: {
    person_id: identifier(({ role }) => role as 'client' | 'therapist', 'identifier of the person'),
    role: choice(['client', 'therapist'], 'client or therapist'),
    age: orMissing(number('age', 'years')),
    R: score('Realistic'),
    I: score('Investigative'),
    A: score('Artistic'),
    S: score('Social'),
    E: score('Enterprising'),
    C: score('Conventional'),
    code: orMissing(text('Holland code as given in the file, first letter first')),
  },
})

export type Person = RowOf<typeof people>
