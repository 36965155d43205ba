import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { INDICES } from '../../pipeline/congruence/indices.ts'
import { TYPES } from '../../pipeline/holland/type.ts'

type Random = () => number

/** Numbers from 0 to 1 that depend on the seed only (mulberry32). */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Values = (random: Random, of: { low: number; high: number; row: number; rows: number }) => number

/** How the numbers of a column come about; each is the edge of some statistic. */
const KINDS: Record<string, Values> = {
  constant: (_, { low }) => low,
  highest: (_, { high }) => high,
  two: (random, { low, high }) => (random() < 0.5 ? low : high),
  nearlyConstant: (_, { low, high, row }) => (row === 0 ? high : low),
  rising: (_, { low, high, row, rows }) => low + ((high - low) * row) / Math.max(1, rows),
  falling: (_, { low, high, row, rows }) => high - ((high - low) * row) / Math.max(1, rows),
  whole: (random, { low, high }) =>
    Math.min(high, Math.floor(low + random() * (Math.min(high - low, 6) + 1))),
  decimals: (random, { low, high }) => low + Math.round(random() * 1000) * ((high - low) / 1000),
  close: (random, { low, high }) => low + (high - low) * (0.5 + 1e-9 * Math.round(random() * 3)),
}

/** Ranges of answers and of scores, from ordinary to what is refused. */
const RANGES = [
  ...Array(30).fill([1, 7]),
  [0, 1],
  [-3, 3],
  [0, 1e6],
  [0, 1e-9],
  [0, 1e160],
  [0, 1e300],
  [0, 1e-300],
  [1e6 - 1, 1e6],
] as [number, number][]

interface Degenerate {
  readonly settings: Readonly<Record<string, unknown>>
  readonly files: Readonly<Record<string, string>>
}

/** A study of few pairs at the edge of what can be computed, by its number. */
export function degenerateStudy(number: number): Degenerate {
  const random = randomFrom(number)
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const chance = (share: number) => random() < share
  const pairs = one([1, 2, 3, 4, 5, 6, 8, 10, 12, 16])
  const clientsOf = chance(0.1) ? 1 : pairs
  const therapists =
    clientsOf < pairs ? pairs : Math.min(pairs, one([1, 1, 2, 3, Math.ceil(pairs / 2), pairs]))
  const scoreRange = one(RANGES)
  const ratingRange = one(RANGES)
  const kinds = Object.values(KINDS)
  const [scoreKind, ratingKind] = [one(kinds), one(kinds)]
  const anyKind = chance(0.5)
  const number_ = (value: number) => String(value)

  const person = (id: string, role: string, row: number, rows: number) => {
    const [low, high] = scoreRange
    const flat = chance(0.1)
    const scores = TYPES.map((_, type) => {
      const kind = anyKind ? one(kinds) : scoreKind
      const value = kind(random, { low, high, row: flat ? row : row + type, rows: flat ? rows : rows + 6 })
      return number_(Math.min(high, Math.max(low, value)))
    })
    const age = chance(0.1) ? '' : String(one([18, 30, 30, 30, 77]))
    return [id, role, age, ...(chance(0.03) ? TYPES.map(() => '') : scores)].join()
  }
  const everyoneAlike = chance(0.15)
  const codesOnly = chance(0.15)
  const letters = one(['S', 'SA', 'SAE', 'any', 'any'])
  const coded = (id: string, role: string) => {
    const code =
      letters === 'any'
        ? [...TYPES]
            .sort(() => random() - 0.5)
            .slice(0, one([1, 2, 3, 3]))
            .join('')
        : letters
    return [id, role, '30', code].join()
  }
  const clientIds = Array.from({ length: clientsOf }, (_, i) => `C${i + 1}`)
  const therapistIds = Array.from({ length: therapists }, (_, i) => `T${i + 1}`)
  const who = [
    ...clientIds.map((id) => [id, 'client'] as const),
    ...therapistIds.map((id) => [id, 'therapist'] as const),
  ]
  const people = codesOnly
    ? ['person_id,role,age,code', ...who.map(([id, role]) => coded(id, role))]
    : [
        `person_id,role,age,${TYPES.join()}`,
        ...who.map(([id, role], row) => person(id, role, everyoneAlike ? 0 : row, who.length)),
      ]
  const dyads = Array.from({ length: pairs }, (_, i) => [
    `D${i + 1}`,
    clientIds[i % clientsOf]!,
    therapistIds[Math.floor((i * therapists) / pairs)]!,
  ])
  const sessions = one([[1], [1, 2], [1, 2, 3]])
  const missing = one([0, 0, 0, 0.2, 0.6, 1])
  const ratings: string[] = ['dyad_id,session,rater,scale,item,value']
  const itemAlike = chance(0.3)
  const copied = chance(0.15)
  dyads.forEach(([dyad], row) => {
    for (const scale of ['bond', 'task', 'goal']) {
      const kind = anyKind ? one(kinds) : ratingKind
      for (const session of sessions) {
        let before: string | null = null
        for (const item of scale === 'goal' ? [1] : [1, 2, 3]) {
          const [low, high] = ratingRange
          const at = copied ? 0 : row
          const value = Math.min(high, Math.max(low, kind(random, { low, high, row: at, rows: pairs })))
          const cell: string = chance(missing) ? '' : itemAlike && before !== null ? before : number_(value)
          before = cell
          ratings.push([dyad, session, 'client', scale, item, cell].join())
        }
      }
    }
  })
  const ofCodes = INDICES.filter(({ basis }) => basis === 'code').map(({ id }) => id)
  const ofScores = INDICES.filter(({ basis }) => basis === 'profile').map(({ id }) => id)
  const usable = codesOnly ? ofCodes : [...ofCodes, ...ofScores]
  const index = one(usable)
  const indices = [...new Set([index, one(usable), one(usable)])]
  const hypothesis = {
    index,
    outcome: 'bond',
    direction: one(['positive', 'negative', 'either']),
    method: one(['pearson', 'spearman', 'kendall']),
    ...(chance(0.7) ? { smallest_effect: one([0.1, 0.05, 0.9]) } : {}),
  }
  const when = (share: number, setting: Record<string, unknown>) => (chance(share) ? setting : {})
  const settings = {
    id: 'degenerate',
    title: 'A study at an edge',
    simulated: true,
    files: { people: 'people.csv', dyads: 'dyads.csv', ratings: 'ratings.csv' },
    ...(codesOnly ? {} : { profile_range: scoreRange }),
    scales: {
      bond: { label: 'Bond', items: 3, range: ratingRange, ...(chance(0.3) ? { reverse: [2] } : {}) },
      task: { label: 'Task', items: 3, range: ratingRange },
      goal: { label: 'Goal', items: 1, range: ratingRange },
    },
    early_sessions: sessions,
    early_rating: one(['mean', 'first', 'last']),
    answered: one([0.5, 1]),
    sessions_needed: 1,
    missing_data: one(['pairwise', 'listwise']),
    outcomes: {
      bond: { scale: 'bond', rater: 'client' },
      task: { scale: 'task', rater: 'client' },
      goal: { scale: 'goal', rater: 'client' },
    },
    indices,
    ...(codesOnly ? {} : { ties: { band: one([0, 0, 8]), analyse: one(['shown', 'averaged']) } }),
    hypothesis,
    ...when(0.6, {
      covariates: codesOnly ? ['client-age', 'task'] : ['client-S', 'therapist-S', 'client-age'],
    }),
    ...when(0.6, { matrix: ['pairwise', 'listwise'] }),
    ...when(0.6, { family: {} }),
    ...when(0.6, { specificity: ['task', 'goal'] }),
    ...when(0.6, { bayes: { width: one([1, 2]), chosen: one([0.333, 0.001, 0.0003]) } }),
    ...when(0.6, { power: one([0.8, 0.99]) }),
    ...when(0.6, {
      sensitivity: {
        reliability: { bond: one([0.85, 0.01, 1]) },
        unrestricted_sd: { [index]: one([0.4, 1e-6, 1e6]) },
      },
    }),
    ...when(0.6, {
      original: {
        results: [
          {
            label: 'Before',
            citation: 'Nobody, A. (1999). An invented paper.',
            index,
            outcome: 'bond',
            direction: one(['positive', 'negative', 'none']),
            n: one([4, 32, 5000]),
            r: one(['.30', '-.99', '.00', '.99']),
          },
        ],
      },
      replication: { bayes_factor: 3 },
    }),
    ...when(0.4, { specification_curve: { permutations: 200 } }),
    ...when(codesOnly ? 0 : 0.4, { response_surface: {} }),
    privacy: { fewest_clients: one([1, 3]), figures_of_persons: true },
    confidence: one([0.95, 0.9, 0.999]),
    resamples: 99,
    seed: number,
  }
  const files = {
    'people.csv': `${people.join('\n')}\n`,
    'dyads.csv': `${['dyad_id,client_id,therapist_id', ...dyads.map((row) => row.join())].join('\n')}\n`,
    'ratings.csv': `${ratings.join('\n')}\n`,
  }
  return { settings, files }
}

/** Writes a study into a new folder and gives the path of its study.yaml. */
export function written({ settings, files }: Degenerate, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const file = join(folder, 'study.yaml')
  writeFileSync(file, stringify(settings))
  return file
}
