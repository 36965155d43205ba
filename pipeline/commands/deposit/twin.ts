import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainRows } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { people } from '../../artefacts/people.ts'
import { ratings } from '../../artefacts/ratings.ts'
import { problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import type { FinishedStudy } from '../../stages/disk/study-of.ts'
import { runStages } from '../../stages/run/run-stage.ts'
import { Workspace } from '../../stages/run/workspace.ts'
import { STAGES } from '../../stages/stages.ts'
import { dataFile, itemsInRatings, plannedFiles } from './deposit-data.ts'
import { SHUFFLED, SHUFFLED_IN_REPORT } from './deposited.ts'
import { pairRows, pairsTable } from './pairs-table.ts'
import { planInYaml } from './plan-in-yaml.ts'
import { FEWEST_PAIRS, secretOf, shuffledRatings } from './shuffled-ratings.ts'

/** The longest id of a study, and what is added to it. */
const [LONGEST, ADDED] = [60, '-shuffled']

/**
 * Runs the study on shuffled ratings, in a folder that is there only meanwhile.
 * @param use what is done with the study file and the folder of results while they are there
 * @throws StudyProblems if the study has too few pairs to be shuffled
 */
export async function withTwin<T>(
  folder: string,
  { study, file, rows }: FinishedStudy,
  use: (studyFile: Uint8Array, results: string) => Promise<T>,
): Promise<T> {
  const [persons, pairs, answers] = [
    plainRows(rows(people)),
    plainRows(rows(dyads)),
    plainRows(rows(ratings)),
  ]
  if (pairs.length < FEWEST_PAIRS)
    throw new StudyProblems([problem('too-few-to-shuffle', { file: folder }, pairs.length, FEWEST_PAIRS)])
  const secret = secretOf(file('artefacts/ratings.csv'), file('artefacts/dyads.csv'))
  const changed = shuffledRatings(pairs, answers, secret)
  const id = `${study.id.slice(0, LONGEST - ADDED.length)}${ADDED}`
  const twin = { ...study, id, title: `${study.title} (ratings shuffled)`, simulated: SHUFFLED_IN_REPORT }
  const yaml = planInYaml(twin, plannedFiles(study.id, true), itemsInRatings(changed), HEAD)
  const text = new TextEncoder().encode(yaml)
  const temporary = mkdtempSync(join(tmpdir(), 'congruence-twin-'))
  try {
    const data = [
      dataFile(people, persons, study.id, true),
      dataFile(dyads, pairs, study.id, true),
      dataFile(ratings, changed, study.id, true),
      dataFile(pairsTable, pairRows(persons, pairs), study.id, true),
    ]
    atomicWrite(temporary, [
      ['study.yaml', text] as const,
      ...data.map(({ path, bytes }) => [path, bytes] as const),
    ])
    const results = join(temporary, 'results')
    await runStages(STAGES, STAGES, new Workspace(join(temporary, 'study.yaml'), () => results))
    return await use(text, results)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

const HEAD = `The analysis plan of the study, which reads the files in data. README.md says how to run it.
${SHUFFLED}`
