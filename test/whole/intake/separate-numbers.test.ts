import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { associations } from '../../../pipeline/analyses/correlations/table.ts'
import { rePairing } from '../../../pipeline/analyses/re-pairing/table.ts'
import { dyads } from '../../../pipeline/artefacts/dyads.ts'
import { exclusions } from '../../../pipeline/artefacts/exclusions.ts'
import { people } from '../../../pipeline/artefacts/people.ts'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { EXAMPLE, freshFolder } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const few = { resamples: 99, specification_curve: undefined }
/** The example with identifiers from which the letter of the role is taken: client C01 and therapist T01 are both 01. */
const numbers = (file: string) =>
  readFileSync(join(EXAMPLE, file), 'utf8').replace(/(^|,)[CT](\d\d)(?=,|$)/gm, '$1$2')
const files = { 'people.csv': numbers('people.csv'), 'dyads.csv': numbers('dyads.csv') }

test('clients and therapists may be numbered separately', async () => {
  const separate = await studyRun(
    EXAMPLE,
    join(folder, 'separate'),
    { settings: { ...few, identifiers: 'by_role' }, files },
    'correlate',
  )
  const usual = await studyRun(EXAMPLE, join(folder, 'usual'), { settings: few }, 'correlate')
  expect(separate.rows(people)).toHaveLength(46)
  expect(separate.rows(dyads)[0]).toEqual({
    dyad_id: 'D01',
    client_id: 'client-01',
    therapist_id: 'therapist-01',
  })
  expect(separate.rows(associations)).toEqual(usual.rows(associations))
  expect(separate.rows(rePairing)).toEqual(usual.rows(rePairing))
})

test('rules of exclusion find the one who is meant', async () => {
  const [head, ...lines] = files['people.csv'].trimEnd().split('\n')
  const consent = lines.map((line) => `${line},${line.startsWith('03,client') ? 'no' : 'yes'}`)
  const workspace = await studyRun(
    EXAMPLE,
    join(folder, 'rules'),
    {
      settings: {
        ...few,
        identifiers: 'by_role',
        exclusions: [
          { people: ['client-02'], reason: 'withdrew' },
          { column: 'consent', values: ['no'], reason: 'no consent' },
        ],
      },
      files: { ...files, 'people.csv': `${[`${head},consent`, ...consent].join('\n')}\n` },
    },
    'load',
  )
  const left = workspace.rows(exclusions).map(({ id, reason }) => `${id} ${reason}`)
  expect(left).toEqual(['client-02 withdrew', 'client-03 no consent', 'D02 withdrew', 'D03 no consent'])
})

test('without that setting the same number twice is a mistake, and the message names the setting', async () => {
  const problems = await studyRun(EXAMPLE, join(folder, 'shared'), { settings: few, files }, 'load').catch(
    (error) => {
      if (error instanceof StudyProblems) return error.problems.map(problemLine)
      throw error
    },
  )
  expect(problems).toContainEqual(expect.stringMatching(/write identifiers: by_role.*\[repeated-id\]$/))
})
