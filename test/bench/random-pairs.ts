import { closeSync, openSync, writeSync } from 'node:fs'
import { CODES } from '../../pipeline/congruence/code-pairs.ts'

const THREE_LETTERS = CODES.filter((code) => code.length === 3)
const BLOCK = 50_000

/** Uniform whole numbers below `end`, always the same: Marsaglia's xorshift, good enough to time with. */
function sequence(end: number): () => number {
  let state = 2_463_534_242
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % end
  }
}

/** Writes a file `pair,client,therapist` of random pairs of three-letter codes. */
export function writeRandomPairs(path: string, pairs: number): void {
  const next = sequence(THREE_LETTERS.length)
  const file = openSync(path, 'w')
  writeSync(file, 'pair,client,therapist\n')
  for (let first = 1; first <= pairs; first += BLOCK) {
    let lines = ''
    for (let pair = first; pair < first + BLOCK && pair <= pairs; pair++) {
      lines += `${pair},${THREE_LETTERS[next()]},${THREE_LETTERS[next()]}\n`
    }
    writeSync(file, lines)
  }
  closeSync(file)
}
