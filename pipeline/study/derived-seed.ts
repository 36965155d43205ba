import { sha256 } from '../host/sha256.ts'

/**
 * The seed of one stage: the first 32 bits of the SHA-256 of "seed/stage". Stages draw different random numbers from the
 * seed of the study, and a stage draws the same ones alone as after other stages.
 *
 * @example derivedSeed(2011, 'match') // 4135821367
 */
export function derivedSeed(seed: number, stage: string): number {
  return Number.parseInt(sha256(`${seed}/${stage}`).slice(0, 8), 16)
}
