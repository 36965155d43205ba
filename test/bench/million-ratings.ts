import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runStage } from '../../pipeline/stages/run/run-stage.ts'
import { Workspace } from '../../pipeline/stages/run/workspace.ts'
import { STAGES } from '../../pipeline/stages/stages.ts'

/*
 * node test/bench/million-ratings.ts FOLDER
 * Writes a study of a million simulated answers to the folder, loads, checks and scores it, and prints the seconds
 * and the megabytes that it took as JSON.
 */

const PAIRS = 5000
const THERAPISTS = 500
const SESSIONS = 10
const ITEMS = 5

const folder = process.argv[2]!
let state = 1
/** Lehmer's generator: whole numbers from 0 to below n, the same ones every time. */
const below = (n: number) => {
  state = (state * 48271) % 2147483647
  return state % n
}

const scores = () => Array.from({ length: 6 }, () => below(51)).join()
const people = ['person_id,role,R,I,A,S,E,C']
for (let t = 1; t <= THERAPISTS; t++) people.push(`T${t},therapist,${scores()}`)
const dyads = ['dyad_id,client_id,therapist_id']
const ratings = ['dyad_id,session,rater,scale,item,value']
for (let p = 1; p <= PAIRS; p++) {
  people.push(`C${p},client,${scores()}`)
  dyads.push(`D${p},C${p},T${1 + (p % THERAPISTS)}`)
  for (let session = 1; session <= SESSIONS; session++)
    for (const rater of ['client', 'therapist'])
      for (const scale of ['bond', 'task'])
        for (let item = 1; item <= ITEMS; item++)
          ratings.push(`D${p},${session},${rater},${scale},${item},${1 + below(7)}`)
}
mkdirSync(folder, { recursive: true })
for (const [name, lines] of Object.entries({ people, dyads, ratings }))
  writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
const answers = ratings.length - 1
for (const lines of [people, dyads, ratings]) lines.length = 0
writeFileSync(
  join(folder, 'study.yaml'),
  `id: million
title: A million answers
simulated: true
profile_range: [0, 50]
scales:
  bond: { label: Bond, items: ${ITEMS}, range: [1, 7] }
  task: { label: Task, items: ${ITEMS}, range: [1, 7] }
outcomes:
  bond: { scale: bond }
hypothesis: { index: c-index, outcome: bond }
`,
)

const begun = performance.now()
const workspace = new Workspace(join(folder, 'study.yaml'), () => join(folder, 'out'))
for (const stage of STAGES.slice(0, 2)) await runStage(stage, STAGES, workspace)
const seconds = (performance.now() - begun) / 1000
rmSync(folder, { recursive: true })
console.log(JSON.stringify({ answers, seconds, megabytes: process.resourceUsage().maxRSS / 1000 }))
