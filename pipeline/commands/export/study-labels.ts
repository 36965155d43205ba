import { z } from 'zod'
import { INDICES } from '../../congruence/indices.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { covariateLabel } from '../../document/variable-label.ts'

/** The name of a key in a column; null if it is none, or nobody has named it. */
export type Labels = (column: string, key: string) => string | null

/** The columns that hold keys, by what they are keys of. */
const KEYS: Readonly<Record<string, readonly ('index' | 'outcome' | 'scale' | 'covariate')[]>> = {
  scale: ['scale'],
  index: ['index'],
  published_index: ['index'],
  outcome: ['outcome'],
  other: ['outcome'],
  ...Object.fromEntries(
    ['variable', 'first', 'second', 'term'].map((name) => [name, ['index', 'outcome', 'covariate']]),
  ),
}

const named = z.object({
  scales: z.record(z.string(), z.object({ label: z.string() })),
  outcomes: z.record(
    z.string(),
    z.object({ scale: z.string(), rater: z.enum(['client', 'therapist']), label: z.string().optional() }),
  ),
})

/** The names that a study gives to its scales and outcomes, and this program to indices and covariates. */
export function studyLabels(plan: string | null): Labels {
  const study = namesIn(plan)
  const label = {
    scale: (key: string) => study.scales[key]?.label,
    outcome: (key: string) => {
      const scale = study.outcomes[key]?.scale
      return scale !== undefined && scale in study.scales ? outcomeLabel(study, key) : undefined
    },
    index: (key: string) => INDICES.find(({ id }) => id === key)?.title,
    covariate: covariateLabel,
  }
  return (column, key) => {
    for (const kind of KEYS[column] ?? []) {
      const found = label[kind](key) ?? null
      if (found !== null) return found
    }
    return null
  }
}

function namesIn(plan: string | null): z.output<typeof named> {
  try {
    return named.parse(JSON.parse(plan ?? ''))
  } catch {
    return { scales: {}, outcomes: {} }
  }
}
