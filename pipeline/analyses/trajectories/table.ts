import { artefact, choice, integer, key, number, orMissing, type RowOf } from '../../artefacts/artefact.ts'
import { sessionScores } from '../../artefacts/session-scores.ts'
import { ROLES } from '../../congruence/role.ts'
import type { MaterialOf, ResultsOf } from '../analysis.ts'

/** Mean scores by early session. This table is complete; the report withholds those of too few pairs. */
const sessionMeans = artefact({
  file: 'session_means.csv',
  row: 'one scale × rater × early session',
  disclosure: 'aggregate',
  columns: {
    scale: key('scale', 'key of the scale in study.yaml'),
    rater: choice(ROLES, 'who rated'),
    session: integer('number of the session'),
    n: integer('pairs with a score of this session'),
    mean: number('mean score', 'points of the score'),
    sd: orMissing(number('standard deviation (n - 1)', 'points of the score')),
    conf_low: orMissing(number('lower end of the interval of the mean, by t for independent pairs')),
    conf_high: orMissing(number('upper end of that interval')),
  },
})

export type SessionMeanRow = RowOf<typeof sessionMeans>

export const needs = { sessionScores }

export const quotes = {}

export const writes = { sessionMeans }

export type Material = MaterialOf<typeof needs>

export type Results = ResultsOf<typeof writes>
