import { count, plural } from './plural.ts'
import type { Sentences } from './sentence.ts'
import { nearest, nearestName, oneOf } from './wording.ts'

export interface Lacking {
  readonly reason: string
  readonly pairs: number
}

/** Why pairs have no value: "for 248, the client's code has fewer than 3 letters". */
export const lackingInWords = (without: readonly Lacking[]) =>
  without.map(({ reason, pairs }) => `for ${count(pairs)}, ${reason}`).join('; ')

const servesMore = (instead: { index: string; pairs: number } | null) =>
  instead === null ? '' : `; ${instead.index} has a value for ${plural(instead.pairs, 'pair')}`

/** What to write if a setting leaves pairs without an early rating. */
const OF_EARLY_RATINGS = {
  early_sessions:
    'if other sessions of the file count as early, name them under early_sessions in study.yaml',
  sessions_needed: 'if one early session is enough, write sessions_needed: 1 in study.yaml',
  answered: 'if half of the items are enough, write answered: 0.5 in study.yaml',
} as const

/** Sentences about study.yaml and the files of instruments. */
export const PLANS = {
  'missing-study': () => ({
    message: 'this study file does not exist',
    remedy: 'give the path of a study.yaml, for example: congruence run data/example/study.yaml',
  }),
  'broken-yaml': (why: string, remedy: string) => ({ message: why, remedy }),
  'unknown-key': (known: readonly string[], written: string, homes: readonly string[] = []) => {
    if (homes.length > 0) {
      const home = homes.join(' or ')
      return { message: `${written} is no setting here; it belongs ${home}`, remedy: `write it ${home}` }
    }
    const near = nearestName(written, known)
    return {
      message: `there is no such setting here.${nearest(written, known)}`,
      remedy: near === null ? `use ${oneOf(known)}` : `write ${near}`,
    }
  },
  'wrong-setting': (why: string, remedy: string) => ({ message: why, remedy }),
  'undrawable-letters': (letters: readonly string[], font: string | null) => ({
    message: `the fonts of the figures do not have ${letters.length === 1 ? 'the letter' : 'the letters'} ${letters.slice(0, 5).join(' ')}${letters.length > 5 ? ' …' : ''}`,
    remedy:
      font === null
        ? `write the label without ${letters.length === 1 ? 'it' : 'them'}`
        : `install a font that has them (npm install --no-save ${font}), or write the label in other letters`,
  }),
  'taken-name': (name: string, what: string) => ({
    message: `${name} is already the name of ${what}`,
    remedy: `choose another name for this outcome, such as ${name}-rating, wherever study.yaml names it`,
  }),
  'unknown-index': (known: readonly string[], written: string) => ({
    message: `there is no such index.${nearest(written, known)}`,
    remedy: `write ${nearestName(written, known) ?? oneOf(known)}`,
  }),
  'index-without-values': (why: string, instead: { index: string; pairs: number } | null) => ({
    severity: 'warning' as const,
    message: `no pair can have a value of this index: ${why}${servesMore(instead)}`,
    remedy:
      instead === null
        ? 'remove it from indices in study.yaml, or complete the codes or scores of the people'
        : `write ${instead.index} in its place in study.yaml, or complete the codes or scores of the people`,
  }),
  'few-values-of-index': (
    all: number,
    {
      pairs,
      without,
      instead,
    }: { pairs: number; without: readonly Lacking[]; instead: { index: string; pairs: number } | null },
  ) => ({
    severity: 'warning' as const,
    message: `only ${count(pairs)} of ${plural(all, 'pair has', 'pairs have')} a value of the primary index: ${lackingInWords(without)}${servesMore(instead)}`,
    remedy:
      instead === null
        ? 'complete the codes or scores of the people, or report of which pairs the results are'
        : `write index: ${instead.index} under hypothesis, and name it under indices in study.yaml, or complete the codes or scores of the people`,
  }),
  'few-values-of-outcome': (
    all: number,
    { pairs, without }: { pairs: number; without: readonly Lacking[] },
    setting: keyof typeof OF_EARLY_RATINGS,
  ) => ({
    severity: 'warning' as const,
    message: `only ${count(pairs)} of ${plural(all, 'pair has', 'pairs have')} an early rating of the primary outcome: ${lackingInWords(without)}`,
    remedy: `${OF_EARLY_RATINGS[setting]}; otherwise report of which pairs the results are`,
  }),
  'unknown-claims': (known: readonly string[], written: string) => ({
    message: `data/claims/ has no such file.${nearest(written, known)}`,
    remedy: `write ${oneOf(known)}, or type the published figures under original.results`,
  }),
  'unknown-work': (known: readonly string[], written: string) => ({
    message: `data/references.json has no such work.${nearest(written, known)}`,
    remedy: 'correct the id, or write the reference in words (in the file of an instrument: under source)',
  }),
  'unknown-instrument': (known: readonly string[], written: string) => ({
    message: `there is no such instrument.${nearest(written, known)}`,
    remedy: `use ${oneOf(known)}, or the path of a file of your own that ends in .yaml`,
  }),
  'missing-instrument': () => ({
    message: 'this instrument file does not exist',
    remedy: 'add it, or correct the path, which is relative to study.yaml',
  }),
  'key-not-known': (what: string, write: string, where = 'this scale') => ({
    message: `${what} not known to this program`,
    remedy: `from your copy of the form, write ${write} under ${where}`,
  }),
  'item-beyond-form': (items: number) => ({
    message: `the form has items 1 to ${items}`,
    remedy: 'correct the item number, or the number of items of the form',
  }),
  'repeated-item': () => ({ message: 'this item occurs twice', remedy: 'name every item once' }),
  'reversed-outside-scale': (scale: string) => ({
    message: `this item is reversed but does not belong to ${scale}`,
    remedy: 'correct the item number under reverse, or add the item to the scale',
  }),
  'item-of-two-scales': (scale: string, other: string) => ({
    message: `this item belongs to both ${other} and ${scale}`,
    remedy: `correct the items, or write shares: [${other}] under ${scale} if the form scores them twice`,
  }),
  'reversed-in-one-scale': (where: string, notWhere: string) => ({
    message: `this item is reversed in ${where} but not in ${notWhere}`,
    remedy: 'reverse it in both or in neither',
  }),
  'wrong-score-range': (items: number, score: string, low: number, high: number) => ({
    message: `the ${score} of ${items} items ranges from ${low} to ${high}`,
    remedy: `write [${low}, ${high}], or correct items, score or the range of the form`,
  }),
} as const satisfies Sentences
