import { TYPE_NAMES } from '../holland/type.ts'
import { number, orMissing } from './artefact.ts'

const score = (type: keyof typeof TYPE_NAMES) =>
  orMissing(number(`${TYPE_NAMES[type]} score`, 'points of the inventory'))

/** The columns of a person's six scores. */
export const scoreColumns = {
  R: score('R'),
  I: score('I'),
  A: score('A'),
  S: score('S'),
  E: score('E'),
  C: score('C'),
}
