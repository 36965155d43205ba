import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { plainRows } from '../../artefacts/artefact.ts'
import { dyads } from '../../artefacts/dyads.ts'
import { exclusions } from '../../artefacts/exclusions.ts'
import { people } from '../../artefacts/people.ts'
import { ratings } from '../../artefacts/ratings.ts'
import { type Problem, problem, StudyProblems } from '../../problems.ts'
import { atomicWrite } from '../../stages/disk/atomic-write.ts'
import { regularFile } from '../../stages/disk/regular-file.ts'
import { resultsFolder } from '../../stages/disk/results-folder.ts'
import { type FinishedStudy, studyOf } from '../../stages/disk/study-of.ts'
import { DICTIONARY, PROVENANCE } from '../../stages/run/own-folder.ts'
import { shellWord } from '../../stages/run/shell-word.ts'
import { inventoriesInUse } from '../../study/scales/inventory.ts'
import { archive } from './archive.ts'
import { depositData, itemsInRatings, plannedFiles } from './deposit-data.ts'
import { depositFiles } from './deposit-files.ts'
import type { Deposited } from './deposited.ts'
import { openQuestions } from './metadata/readme.ts'
import { planInYaml } from './plan-in-yaml.ts'
import { studyFile } from './study-file.ts'
import { withTwin } from './twin.ts'

/** What `congruence deposit` is asked for. */
export interface DepositRequest {
  /** The folder of results. */
  readonly folder: string
  /** The folder to write; null: beside the folder of results. */
  readonly out: string | null
  /** Whether the ratings are shuffled among clients, and the results are those of the shuffled ratings. */
  readonly shuffled: boolean
  /** Whether identifiers of people may be in it. */
  readonly identifiers: boolean
  /** The day of publication, such as 2027-01-31; null if nobody has named it. */
  readonly date: string | null
  /** A short name of SPDX or an address; null if nobody has named it. */
  readonly license: string | null
}

/** What a run writes besides the results that it has the fingerprints of. */
const RECORDS = [DICTIONARY, PROVENANCE]

/** What was written. */
interface Written {
  readonly folder: string
  readonly archive: string
  readonly files: number
  /** What the authors still have to add, in sentences. */
  readonly open: readonly string[]
}

/**
 * Writes a folder and an archive for a repository: data, plan and results of a finished study, described by the rules of
 * Psych-DS, CODECHECK, RO-Crate, Citation File Format and CodeMeta.
 * @param here the folder that the command was typed in
 * @throws StudyProblems if it would show identifiers, the results are not those of one run, or something is in the way
 */
export async function deposit(request: DepositRequest, here: string): Promise<Written> {
  const { folder, shuffled, identifiers } = request
  const finished = studyOf(folder, 'report')
  if (!finished.deidentified && !identifiers)
    throw new StudyProblems([identified(finished, folder, here, shuffled)])
  const out = request.out ?? `${folder}-deposit${shuffled ? '-shuffled' : ''}`
  const taken = [out, `${out}.zip`].filter((path) => existsSync(path))
  if (taken.length > 0) throw new StudyProblems(taken.map((file) => problem('export-exists', { file })))
  const { deposited, plan } = shuffled ? await ofTwin(request, finished) : ofStudy(request, folder, finished)
  const files = depositFiles(deposited, plan)
  const name = basename(out)
  const zip = await archive(name, files)
  atomicWrite(dirname(out), [
    ...[...files].map(([path, content]) => [`${name}/${path}`, content] as const),
    [`${name}.zip`, zip] as const,
  ])
  return { folder: out, archive: `${out}.zip`, files: files.size, open: openQuestions(deposited) }
}

/** The results of a study would show who its people are. */
function identified({ provenance }: FinishedStudy, folder: string, here: string, shuffled: boolean): Problem {
  const study = studyFile(provenance, here, folder) ?? 'my/study.yaml'
  const safe = `${folder}-deidentified`
  const run = `npx congruence run ${shellWord(study)} --deidentify --out ${shellWord(safe)}`
  const then = `npx congruence deposit ${shellWord(safe)}${shuffled ? ' --ratings shuffled' : ''}`
  return problem('deposit-identifiers', { file: folder }, run, then)
}

interface Prepared {
  readonly deposited: Deposited
  /** The study.yaml of the deposit. */
  readonly plan: Uint8Array
}

function ofStudy(request: DepositRequest, folder: string, finished: FinishedStudy): Prepared {
  const { study } = finished
  const items = itemsInRatings(plainRows(finished.rows(ratings)))
  const head = 'The analysis plan of the study, which reads the files in data. README.md says how to run it.'
  const plan = planInYaml(study, plannedFiles(study.id, false), items, head)
  return {
    deposited: describedResults(request, folder, finished, study.id),
    plan: new TextEncoder().encode(plan),
  }
}

const ofTwin = (request: DepositRequest, finished: FinishedStudy): Promise<Prepared> =>
  withTwin(request.folder, finished, async (plan, results) => {
    const deposited = describedResults(request, results, studyOf(results, 'report'), finished.study.id)
    const { deidentified } = finished.provenance
    return {
      deposited: { ...deposited, provenance: { ...deposited.provenance, deidentified } },
      plan,
    }
  })

/** The results in a folder, with what metadata say of them. */
function describedResults(
  { shuffled, date, license }: DepositRequest,
  folder: string,
  finished: FinishedStudy,
  id: string,
): Deposited {
  const { study, provenance, file } = finished
  const found = resultsFolder(folder)
  const paths = Object.values(provenance.stages).flatMap(({ made }) => Object.keys(made))
  const persons = finished.rows(people)
  return {
    ...{ study, provenance, shuffled, date, license },
    data: depositData(study, found, id, shuffled),
    counts: {
      clients: persons.filter(({ role }) => role === 'client').length,
      therapists: persons.filter(({ role }) => role === 'therapist').length,
      pairs: finished.rows(dyads).length,
    },
    folder: shuffled ? 'results-shuffled' : 'results',
    results: new Map([
      ...paths.toSorted().map((path) => [path, file(path)] as const),
      ...RECORDS.map((path) => [path, regularFile(join(folder, path))] as const),
    ]),
    tables: found.tables,
    apart: shuffled ? [] : apart(finished, finished.rows(exclusions).length),
  }
}

/** What of the results cannot be made again from the data of the deposit. */
function apart({ study }: FinishedStudy, excluded: number): string[] {
  return [
    'The numbers are the same. Only the names, sizes and fingerprints of the files that were read differ, in `tables/inputs.csv`, `claims.json` and where reports list them.',
    ...(excluded > 0 || study.exclusions.length > 0
      ? ['Those who were excluded are not in `data`, so that `remade` counts no exclusions.']
      : []),
    ...(inventoriesInUse(study).length > 0
      ? [
          '`study.yaml` reads the six scores and not the answers to the inventory, so that `remade` does not have the reliability of the inventory.',
        ]
      : []),
  ]
}
