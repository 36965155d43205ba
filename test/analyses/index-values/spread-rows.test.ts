import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { spread } from '../../../pipeline/analyses/index-values/spread-table.ts'
import { rePairing } from '../../../pipeline/analyses/re-pairing/table.ts'
import { cIndex } from '../../../pipeline/congruence/c-index.ts'
import { code } from '../../../pipeline/holland/code.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'
import { studyRun } from '../../support/study-run.ts'
import { expectClose, TOLERANCE } from '../../support/tolerance.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const CLIENTS = ['RIA', 'SAI', 'ESA', 'CES', 'IRA', 'SEA']
/** T1 sees three clients, T2 two and T3 one. */
const THERAPISTS = ['SAI', 'SAI', 'SAI', 'ICR', 'ICR', 'ESC']

describe('the spread of an index', () => {
  test('over all clients with all therapists, each therapist once for each client', async () => {
    const therapists = [...new Set(THERAPISTS)]
    const people = [
      'person_id,role,code',
      ...therapists.map((letters, i) => `T${i + 1},therapist,${letters}`),
      ...CLIENTS.map((letters, i) => `C${i + 1},client,${letters}`),
    ]
    const dyads = [
      'dyad_id,client_id,therapist_id',
      ...CLIENTS.map((_, i) => `D${i + 1},C${i + 1},T${therapists.indexOf(THERAPISTS[i]!) + 1}`),
    ]
    const ratings = [
      'dyad_id,session,rater,scale,item,value',
      ...CLIENTS.flatMap((_, i) =>
        [1, 2].map((item) => `D${i + 1},1,client,bond,${item},${1 + ((i * item) % 7)}`),
      ),
    ]
    const study = await studyRun(
      join(PROJECT, 'test/invalid/sound'),
      join(folder, 'small'),
      {
        settings: { profile_range: undefined, indices: ['c-index', 'profile-correlation'] },
        files: {
          'people.csv': `${people.join('\n')}\n`,
          'dyads.csv': `${dyads.join('\n')}\n`,
          'ratings.csv': `${ratings.join('\n')}\n`,
        },
      },
      'match',
    )
    const all = CLIENTS.flatMap((client) =>
      THERAPISTS.map((therapist) => cIndex.value(code(client), code(therapist))!),
    )
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length
    const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length)
    const [own, profiles] = study.rows(spread)
    expectClose(own!.combinations_mean, mean, TOLERANCE.closedForm)
    expectClose(own!.combinations_sd, sd, TOLERANCE.closedForm)
    expectClose(own!.sd_ratio, own!.sd! / sd, TOLERANCE.closedForm)
    expect(profiles).toMatchObject({
      n: 0,
      combinations_sd: null,
      sd_ratio: null,
      reason: 'no pair has a value',
    })
    // The mean over these combinations is what re-pairing expects.
    expectClose(study.rows(rePairing)[0]!.repaired_mean, mean, TOLERANCE.closedForm)
  })
})
