import { answersNeeded } from '../instruments/scale-score.ts'
import type { Scale } from '../study/scales/scale.ts'
import type { Study } from '../study/study.ts'
import { percent, whole } from './apa.ts'
import { listed } from './document.ts'

/**
 * How answers became a session score: mean or sum, the number of answers required, and the reverse-keyed
 * items.
 */
export function scoring(study: Study): string {
  const scales = [...new Set(Object.values(study.outcomes).map(({ scale }) => study.scales[scale]!))]
  const alike = [...Map.groupBy(scales, ({ score, answered }) => `${score} ${answered}`).values()]
  const rules = alike.map((group) => rule(group, alike.length === 1))
  return [...rules, ...reversals(scales)].join(' ')
}

function rule(group: readonly Scale[], all: boolean): string {
  const who = all
    ? 'A scale was'
    : `${listed(group.map(({ label }) => label))} ${group.length === 1 ? 'was' : 'were each'}`
  return `${who} scored in a session as ${scoreOf(group)}.`
}

/** The scoring rule of scales that share it, and the number of answers required. */
export function scoreOf(group: readonly Scale[]): string {
  const { score, answered } = group[0]!
  const needed = [...new Set(group.map(({ items }) => items.length))]
    .sort((a, b) => a - b)
    .map((items) => `${whole(answersNeeded(items, answered))} of ${whole(items)}`)
  const how =
    score === 'mean'
      ? 'the mean of its answered items'
      : 'the sum of its items (the mean of the answered ones times their number)'
  const enough = `if at least ${percent(answered)} of them were answered (${listed(needed)} items)`
  return `${how} ${enough}`
}

/** A sentence about the reverse-keyed items; empty if there are none. */
export function reversals(scales: readonly Scale[]): string[] {
  const recoded = scales
    .filter(({ reverse }) => reverse.length > 0)
    .map(({ label, reverse }) => {
      return `${reverse.length === 1 ? 'item' : 'items'} ${listed(reverse.map(String))} of ${label}`
    })
  return recoded.length === 0 ? [] : [`Reverse-keyed items were recoded first: ${recoded.join('; ')}.`]
}
