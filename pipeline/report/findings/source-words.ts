import { indexNamed } from '../../congruence/index-named.ts'
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
  const { basis } = indexNamed(leading.index)
  const sides = sidesOf(match, leading)
  const about = sides.map((side) =>
    side === 'therapist'
      ? `how much the therapist’s ${basis} resembles those of clients in general`
      : `how much the client’s ${basis} resembles those of therapists in general`,
  )
  switch (from) {
    case 'match':
      return [
        [
          `What is unique to the pair (match) was related to ${rating}${association === 'opposite' ? ' in the same direction' : ''}, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'both':
      return [
        [
          `What is unique to the pair (match) was related to ${rating}, `,
          ...part('unique'),
          sides.length === 2
            ? '; so were both main effects, of client and therapist.'
            : `; so was the main effect of the ${sides[0]}.`,
        ],
      ]
    case 'match-only':
      return [
        [
          `What is unique to the pair (match) was nevertheless related to ${rating}, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'main-effect':
      return [
        [
          `${capital(rating)} was related to ${listed(about)} (${about.length === 2 ? 'main effects' : 'a main effect'}); what is unique to the pair (match) was not significantly related to it, `,
          ...part('unique'),
          '.',
        ],
      ]
    case 'unclear':
      return [
        [
          'Whether this is match or a main effect of one side was not decided: what is unique to the pair (match) had ',
          ...part('unique'),
          '.',
        ],
      ]
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
