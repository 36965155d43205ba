import type { Material } from '../../../pipeline/analyses/response-surface/table.ts'
import type { AnalysisRow } from '../../../pipeline/artefacts/analysis.ts'
import { analysisFrame } from '../../../pipeline/artefacts/analysis-frame.ts'
import type { ProfileRow } from '../../../pipeline/artefacts/profiles.ts'
import { TYPES } from '../../../pipeline/holland/type.ts'
import { smallStudy } from '../../support/small-study.ts'

/** Scores of both people on Social (all other types follow from them), the therapist, and the rating. */
export interface Given {
  readonly client: number | null
  readonly therapist: number | null
  readonly of: string
  readonly rating: number | null
}

/**
 * Sixty pairs. R: i <- 0:59; t <- i %% 12; x <- (i*37) %% 41; y <- (t*t*7 + t*3) %% 43;
 * z <- round(5 - ((x - y)/20)^2/2 + 0.3*sin(i) + 0.25*cos(t*2) + 0.01*x, 4)
 */
export const SIXTY: readonly Given[] = Array.from({ length: 60 }, (_, i) => {
  const t = i % 12
  const [x, y] = [(i * 37) % 41, (t * t * 7 + t * 3) % 43]
  const z = 5 - ((x - y) / 20) ** 2 / 2 + 0.3 * Math.sin(i) + 0.25 * Math.cos(t * 2) + 0.01 * x
  return { client: x, therapist: y, of: `T${t}`, rating: Number(z.toFixed(4)) }
})

export function material(
  pairs: readonly Given[],
  settings: Readonly<Record<string, unknown>> = {},
): Material {
  const study = smallStudy<Material['study']>({
    outcomes: { bond: { scale: 'bond' } },
    response_surface: { types: ['S'] },
    ...settings,
  })
  const person = (person_id: string, score: number | null) =>
    ({
      person_id,
      // Other types are shifted a little, so that they are no other surface.
      ...Object.fromEntries(TYPES.map((type, k) => [type, score === null ? null : score + k - 3])),
    }) as ProfileRow
  const profiles = pairs.flatMap((pair, i) => [
    person(`C${1000 + i}`, pair.client),
    person(pair.of, pair.therapist),
  ])
  const rows = pairs.map(
    (pair, i): AnalysisRow => ({
      pair: `D${1000 + i}`,
      client: `C${1000 + i}`,
      therapist: pair.of,
      codes: { client: 'SAE', therapist: 'SAE' },
      indices: { 'c-index': 9, d: 9 },
      outcomes: { bond: pair.rating },
      covariates: {},
    }),
  )
  return { study, frame: analysisFrame(rows), profiles }
}
