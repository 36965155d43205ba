import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { parse as parseYaml } from 'yaml'

/*
 * node test/reference/simulated-study.ts
 * Writes the simulated files of data/reference again; a test shows that they are what this program makes.
 */

const FOLDER = join(import.meta.dirname, '../../data/reference')

const SEED = 1
const ITEMS = 4

/**
 * Pairs and ratings to go with the profiles of data/reference. Every respondent is paired with one of the occupations at
 * random. A pair has a level from 2 to 6, drawn at random, and answers each item at that level, one below or one above.
 * The levels know nothing of the profiles, so that congruence and bond have nothing to do with each other.
 */
export function simulatedStudy(): { readonly [file: string]: string } {
  const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8')
  const respondents = parse(text('jobcannon-riasec.csv'), { columns: true }) as { respondent_id: string }[]
  const [, occupations] = parseYaml(text('study.yaml')).files.people as { only: { onet_soc: string[] } }[]
  const therapists = occupations!.only.onet_soc
  const random = xoroshiro128plus(SEED)
  const drawn = respondents.map(({ respondent_id: client }) => ({
    pair: `P${client}`,
    client,
    therapist: therapists[uniformInt(random, 0, therapists.length - 1)]!,
  }))
  const answers = drawn.flatMap(({ pair }) => {
    const level = uniformInt(random, 2, 6)
    return Array.from({ length: ITEMS }, (_, i) => [pair, i + 1, level + uniformInt(random, -1, 1)])
  })
  return {
    'simulated-pairs.csv': csv(
      'dyad_id,client_id,therapist_id',
      drawn.map((it) => [it.pair, it.client, it.therapist]),
    ),
    'simulated-ratings.csv': csv('dyad_id,item,value', answers),
  }
}

const csv = (head: string, rows: readonly (readonly (string | number)[])[]) =>
  `${[head, ...rows.map((row) => row.join())].join('\n')}\n`

if (import.meta.main) {
  for (const [file, content] of Object.entries(simulatedStudy())) writeFileSync(join(FOLDER, file), content)
}
