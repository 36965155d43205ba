import { createHash } from 'node:crypto'

/**
 * The seed of one stage: the first 32 bits of the SHA-256 of "seed/stage". Stages draw different random numbers from the
 * seed of the study, and a stage draws the same ones alone as after other stages.
 *
 * @example derivedSeed(2011, 'match') // 4135821367
 */
export function derivedSeed(seed: number, stage: string): number {
  return createHash('sha256').update(`${seed}/${stage}`).digest().readUInt32BE(0)
}
