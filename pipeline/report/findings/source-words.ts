import { bounded, interval, level, pText } from '../../document/apa.ts'
import { listed, type Text } from '../../document/document.ts'
import type { Study } from '../../study/study.ts'
import { type Decision, sidesOf } from './decision.ts'
import { ratingOf } from './rating-words.ts'
import type { HypothesisResults } from './results.ts'

/** Whether it is match or a main effect; nothing where this is not asked. */
export function sourceTexts(
  { source: from, association }: Decision,
  { match, leading }: HypothesisResults,
  study: Study,
): Text[] {
  if (from === null || match === null) return []
  const rating = ratingOf(study, leading.outcome)
  const part = (name: 'unique' | 'client' | 'therapist'): Text => {
    const it = match[name]
    return it === null
      ? []
      : [
          `β = ${bounded(it.estimate)}, ${level(study.confidence)} CI ${interval(it.low, it.high)}, `,
          ...pText(it.p),
        ]
  }
  const about = sidesOf(match, leading).map((side) =>
    side === 'therapist'
      ? 'how typical the therapist is of all clients'
      : 'how typical the client is of all therapists',
  )
  switch (from) {
    case 'match':
      return [
        [
          association === 'opposite'
            ? `What is unique to the pair was related to ${rating} in the same way, `
            : `Match was shown: what is unique to the pair was related to ${rating}, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'both':
      return [
        [
          `Match was shown, and a main effect besides: what is unique to the pair was related to ${rating}, `,
          ...part('unique'),
          `; so was ${listed(about)}.`,
        ],
      ]
    case 'match-only':
      return [[`What is unique to the pair was nevertheless related to ${rating}, `, ...part('unique'), '.']]
    case 'main-effect':
      return [
        [
          `A main effect was shown, and match was not: ${rating} was related to ${listed(about)}; what is unique to the pair was not significantly related to it, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'unclear':
      return [
        [
          'Whether it is match or a main effect of one side is not decided: what is unique to the pair had ',
          ...part('unique'),
          '.',
        ],
      ]
  }
}
