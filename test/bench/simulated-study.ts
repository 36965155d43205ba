import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { lehmer } from '../statistics/mixed/random-design.ts'

const EXAMPLE = new URL('../../data/example/study.yaml', import.meta.url)

/** Mean score of each type from R to C: most people are Social. */
const USUAL = [19, 25, 28, 37, 26, 19] as const

/** Early sessions, and the share of pairs that have each. */
const SESSIONS = [1, 0.75, 0.3] as const

/** Items of the scales that the client and the therapist rate. */
const RATED = [
  { rater: 'client', scales: { bond: 4, task: 4, goal: 4, validation: 3 } },
  { rater: 'therapist', scales: { bond: 4 } },
] as const

export interface StudySize {
  readonly pairs: number
  readonly therapists: number
  /** Changes to the example's study file: whole lines that are replaced, each by its beginning. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Writes a study like the example but larger to a folder, always the same one: one client in each pair, ratings of
 * which a fifth of the variance is the therapist's. Returns the path of the study file.
 */
export function writeStudy(folder: string, { pairs, therapists, settings = {} }: StudySize): string {
  const { uniform, normal } = lehmer(pairs)
  mkdirSync(folder, { recursive: true })
  const scores = () => USUAL.map((usual) => Math.round(Math.max(0, Math.min(50, usual + 8 * normal()))))
  const people = lines(join(folder, 'people.csv'), 'person_id,role,age,R,I,A,S,E,C,code')
  const person = (id: string, role: string) => {
    const own = scores()
    people.add(`${id},${role},${18 + Math.floor(50 * uniform())},${own.join()},${codeOf(own)}`)
    return own
  }
  const symptoms = (mean: number) => Math.max(0, Math.min(130, Math.round(mean + 15 * normal())))
  const dyads = lines(join(folder, 'dyads.csv'), 'dyad_id,client_id,therapist_id')
  const ratings = lines(join(folder, 'ratings.csv'), 'dyad_id,session,rater,scale,item,value')
  const shares = Array.from({ length: therapists }, (_, t) => {
    person(`T${t}`, 'therapist')
    return Math.sqrt(0.2) * normal()
  })
  for (let pair = 0; pair < pairs; pair++) {
    // Caseloads differ: the first therapists see more clients.
    const therapist = pair < therapists ? pair : Math.floor(therapists * uniform() ** 1.4)
    const social = (person(`C${pair}`, 'client')[3]! - USUAL[3]) / 8
    dyads.add(`D${pair},C${pair},T${therapist}`)
    const level = shares[therapist]! + 0.2 * social + Math.sqrt(0.76) * normal()
    ratings.add(`D${pair},0,client,outcome_pre,1,${symptoms(65)}`)
    SESSIONS.forEach((share, session) => {
      if (session > 0 && uniform() > share) return
      for (const { rater, scales } of RATED) {
        for (const [scale, items] of Object.entries(scales)) {
          for (let item = 1; item <= items; item++) {
            const answer = Math.max(1, Math.min(7, Math.round(4.8 + 0.8 * level + 0.9 * normal())))
            ratings.add(`D${pair},${session + 1},${rater},${scale},${item},${answer}`)
          }
        }
      }
    })
    ratings.add(`D${pair},9,client,outcome_post,1,${symptoms(50 - 5 * level)}`)
  }
  for (const file of [people, dyads, ratings]) file.end()
  const study = join(folder, 'study.yaml')
  writeFileSync(study, changed(readFileSync(EXAMPLE, 'utf8'), settings))
  return study
}

/** The three highest scores; the earlier type of RIASEC first where two are equal. */
function codeOf(scores: readonly number[]): string {
  const order = [0, 1, 2, 3, 4, 5].sort((a, b) => scores[b]! - scores[a]! || a - b)
  return order
    .slice(0, 3)
    .map((type) => 'RIASEC'[type])
    .join('')
}

function changed(study: string, settings: Readonly<Record<string, string>>): string {
  let text = study
  for (const [line, other] of Object.entries(settings)) {
    const whole = new RegExp(`^${line}.*$`, 'm')
    if (!whole.test(text)) throw new Error(`the example's study file has no line that begins: ${line}`)
    text = text.replace(whole, other)
  }
  return text
}

/** A file that grows by lines, written in blocks. */
function lines(path: string, header: string) {
  const file = openSync(path, 'w')
  let text = `${header}\n`
  const flush = () => {
    writeSync(file, text)
    text = ''
  }
  return {
    add(line: string) {
      text += `${line}\n`
      if (text.length > 1e6) flush()
    },
    end() {
      flush()
      closeSync(file)
    },
  }
}
