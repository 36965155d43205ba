import cos from '@stdlib/math-base-special-cos'
import sin from '@stdlib/math-base-special-sin'
import { mean, sum } from 'simple-statistics'
import { assertFinite } from '../distributions/assertions.ts'

/** A profile around a circle, summarised as one cosine wave. */
export interface StructuralSummary {
  /** Mean of the scores. */
  readonly elevation: number
  /** Centre of gravity of the profile: coordinates towards 0° and towards 90°. */
  readonly x: number
  readonly y: number
  /** Height of the wave above the mean, which shows how differentiated the profile is. */
  readonly amplitude: number
  /** Position of the peak in degrees, from 0 to 360; null if the wave has no height. */
  readonly displacement: number | null
  /** Share of the profile's variance that the wave explains, R²; null if all scores are equal. */
  readonly fit: number | null
}

/**
 * Structural summary of scores at equal distances around a circle: elevation, amplitude, displacement and fit
 * of the least-squares cosine wave e + a·cos(θ - d).
 *
 * x = (2/k)Σ s·cos θ, y = (2/k)Σ s·sin θ, amplitude √(x² + y²), displacement atan2(y, x). A low fit means that
 * the profile does not have a single peak, so amplitude and displacement describe it badly.
 *
 * @param angles in degrees, equally spaced; by default the first score at 0°
 * @throws RangeError if there are fewer than three scores, the number of angles differs, or a value is not
 * finite
 * @source Gurtman, M. B. (1992). Construct validity of interpersonal personality measures: The interpersonal
 * circumplex as a nomological net. Journal of Personality and Social Psychology, 63(1), 105-118.
 * https://doi.org/10.1037/0022-3514.63.1.105
 * @example structuralSummary([30, 25, 15, 10, 15, 25]).displacement // 0
 */
export function structuralSummary(
  scores: readonly number[],
  angles: readonly number[] = scores.map((_, i) => (360 * i) / scores.length),
): StructuralSummary {
  if (scores.length < 3 || scores.length !== angles.length) {
    throw new RangeError(`at least three scores, each with an angle: ${scores.length} and ${angles.length}`)
  }
  assertFinite(scores, 'scores')
  assertFinite(angles, 'angles')
  const elevation = mean([...scores])
  if (scores.every((score) => score === scores[0])) {
    return { elevation: scores[0]!, x: 0, y: 0, amplitude: 0, displacement: null, fit: null }
  }
  const radians = angles.map((angle) => (angle * Math.PI) / 180)
  const from = scores.map((score) => score - elevation)
  const x = (2 / scores.length) * sum(from.map((score, i) => score * cos(radians[i]!)))
  const y = (2 / scores.length) * sum(from.map((score, i) => score * sin(radians[i]!)))
  const amplitude = Math.hypot(x, y)
  const rest = from.map((score, i) => score - x * cos(radians[i]!) - y * sin(radians[i]!))
  const total = sum(from.map((score) => score ** 2))
  const fit = total === 0 ? null : Math.max(0, 1 - sum(rest.map((value) => value ** 2)) / total)
  // A wave with an amplitude below rounding error has no direction.
  const flat = amplitude <= 1e-13 * Math.sqrt(total)
  const degrees = (Math.atan2(y, x) * 180) / Math.PI
  const displacement = flat ? null : degrees < 0 ? (degrees + 360) % 360 : degrees
  return { elevation, x, y, amplitude, displacement, fit }
}
