import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { people } from '../../artefacts/people.ts'
import { profiles } from '../../artefacts/profiles.ts'
import { ROLES } from '../../congruence/role.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

const clientsOf = (people: string) =>
  orMissing(integer(`clients in the study of ${people} together; NA unless therapists are described`))

/**
 * Mean, spread and shape of every variable. This table is complete, including the numbers that the report
 * withholds.
 */
export const descriptives = artefact({
  file: 'descriptives.csv',
  row: 'one group × variable',
  disclosure: 'aggregate',
  columns: {
    group: choice([...ROLES, 'pair'], 'the group described'),
    variable: text('age, or the key of a descriptor, index or outcome'),
    kind: choice(['age', 'descriptor', 'index', 'outcome'], 'kind of variable'),
    n: integer('observations'),
    n_missing: integer(
      'people or kept pairs without a value or, with listwise deletion, without another value',
    ),
    mean: orMissing(number('mean')),
    sd: orMissing(number('standard deviation (n - 1)')),
    median: orMissing(number('median')),
    min: orMissing(number('smallest value')),
    max: orMissing(number('largest value')),
    n_min: orMissing(integer('observations with the smallest value')),
    n_max: orMissing(integer('observations with the largest value')),
    clients: clientsOf('the therapists with a value'),
    clients_min: clientsOf('the therapists with the smallest value'),
    clients_max: clientsOf('the therapists with the largest value'),
  },
})

export type DescriptiveRow = RowOf<typeof descriptives>

export const needs = { dyads, people, profiles }

export const quotes = {}

export const writes = { descriptives }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof needs & typeof quotes & typeof writes>
