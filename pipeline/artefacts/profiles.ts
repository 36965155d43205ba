import { artefact, choice, integer, number, orMissing, type RowOf, text } from './artefact.ts'

const score = (type: string) => orMissing(number(`${type} score`, 'points of the inventory'))

/** The Holland code of every person, how far ties decide it, and what describes the profile. */
export const profiles = artefact({
  file: 'profiles.csv',
  row: 'one person',
  disclosure: 'person',
  columns: {
    person_id: text('identifier of the person'),
    role: choice(['client', 'therapist'], 'client or therapist'),
    R: score('Realistic'),
    I: score('Investigative'),
    A: score('Artistic'),
    S: score('Social'),
    E: score('Enterprising'),
    C: score('Conventional'),
    code: text('Holland code; tied types stand in the order R-I-A-S-E-C unless the file gives the code'),
    code_from: choice(['scores', 'file'], 'whether the scores or the file gave the code'),
    n_tie_codes: orMissing(
      integer('number of codes of this length that the tied scores allow; 1 without ties'),
    ),
    tie_codes: orMissing(text('those codes, separated by spaces, when there is more than one')),
    consistency: orMissing(
      integer('closeness of the first two letters on the hexagon: 3 adjacent, 2 alternate, 1 opposite'),
    ),
    differentiation: orMissing(number('highest minus lowest score', 'points of the inventory')),
  },
})

export type ProfileRow = RowOf<typeof profiles>
