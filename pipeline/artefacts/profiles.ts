import { ROLES, type Role } from '../congruence/role.ts'
import {
  artefact,
  choice,
  codes,
  identifier,
  integer,
  number,
  orMissing,
  type RowOf,
  text,
} from './artefact.ts'
import { scoreColumns } from './score-columns.ts'

const points = (meaning: string) => orMissing(number(meaning, 'points of the inventory'))

/** One column for each descriptor in holland/descriptors.ts; x(k) is the k-th highest score. */
const descriptors = {
  consistency: orMissing(
    integer('closeness of the first two letters on the hexagon: 3 adjacent, 2 alternate, 1 opposite'),
  ),
  di1: points('differentiation: x(1) - x(2)'),
  di2: points('differentiation: x(1) - x(3)'),
  di3: points('differentiation: x(1) - (x(2) + x(4)) / 2'),
  di4: points('differentiation: x(1) - (x(3) + x(5)) / 2'),
  di5: points('differentiation as Holland defines it: x(1) - x(6)'),
  di6: orMissing(number('differentiation: (x(1) - x(6)) / sum of scores')),
  di7: points('differentiation: standard deviation of the six scores (divided by 6)'),
  'iachan-l1': points('differentiation, Iachan’s L1: di3 / 2'),
  elevation: points('mean of the six scores'),
  scatter: points('root of the sum of squared deviations from the elevation'),
  'things-people': points('Prediger’s things (positive) against people'),
  'data-ideas': points('Prediger’s data (positive) against ideas'),
  'vector-length': points('distance from the centre of the hexagon'),
  'angle-deg': orMissing(
    number('direction on the hexagon: R 0, I 60, A 120, S 180, E 240, C 300', 'degrees'),
  ),
}

/** The Holland code of every person, whether tied scores affect it, and descriptors of the profile. */
export const profiles = artefact({
  file: 'profiles.csv',
  row: 'one person',
  disclosure: 'person',
  columns: {
    person_id: identifier(({ role }) => role as Role, 'identifier of the person'),
    role: choice(ROLES, 'client or therapist'),
    ...scoreColumns,
    code: text('Holland code; tied types are in the order R-I-A-S-E-C unless the file gives the code'),
    code_from: choice(['scores', 'file'], 'whether the scores or the file gave the code'),
    n_tie_codes: orMissing(
      integer(
        'number of codes of this length that tied scores, or the tie written in the file, allow; 1 without ties',
      ),
    ),
    tie_codes: orMissing(codes('these codes, separated by spaces, if there is more than one')),
    ...descriptors,
  },
})

export type ProfileRow = RowOf<typeof profiles>

export type DescriptorValues = Pick<ProfileRow, keyof typeof descriptors>
