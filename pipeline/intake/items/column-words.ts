import { ROLES } from '../../congruence/role.ts'
import { scalesInFile } from '../../study/scales/scales-in-file.ts'
import type { SourceFile } from '../../study/settings/source-file.ts'
import type { Study } from '../../study/study.ts'
import { NUMBER, oneOfWords } from '../name-rule.ts'

/** The words that column names can have in place of `{scale}`, `{rater}` or `{session}`. */
interface ColumnWords {
  /** What a name can have in this place, as a regular expression. */
  readonly allowed: string
  /** The word of this program; null if capitals leave two words open. */
  meaning(written: string): string | null
}

export type PlacedWords = Readonly<Record<'scale' | 'rater' | 'session', ColumnWords>>

/** The words of a file: those of this program, and those that `values` gives. Capitals do not matter. */
export function columnWords(study: Study, source: SourceFile): PlacedWords {
  const theirs = (field: string) =>
    Object.entries(source.values[field] ?? {}).flatMap(([our, words]) =>
      words.map((word) => [word, our] as const),
    )
  const worded = (field: string, ours: readonly string[]) =>
    new Map([...ours.map((word) => [word, word] as const), ...theirs(field)])
  const scale = worded('scale', [...scalesInFile(study.scales).keys()])
  const rater = worded('rater', ROLES)
  const session = new Map(theirs('session'))
  return {
    scale: { allowed: oneOfWords(scale.keys()), meaning: meaningIn(scale) },
    rater: { allowed: oneOfWords(rater.keys()), meaning: meaningIn(rater) },
    session: {
      allowed: session.size === 0 ? NUMBER : `${oneOfWords(session.keys())}|${NUMBER}`,
      meaning: (written) => meaningIn(session)(written) ?? (/^\d+$/.test(written) ? written : null),
    },
  }
}

function meaningIn(words: ReadonlyMap<string, string>): ColumnWords['meaning'] {
  const small = Map.groupBy(words, ([word]) => word.toLowerCase())
  return (written) => {
    const exact = words.get(written)
    if (exact !== undefined) return exact
    const alike = new Set(small.get(written.toLowerCase())?.map(([, our]) => our))
    return alike.size === 1 ? [...alike][0]! : null
  }
}
