/** Multiples of a power of ten. Three or six apart stand only whole numbers that reach both ends of the scale. */
const STEPS = [1, 2, 3, 5, 6, 10]
const UNUSUAL = [3, 6]

/**
 * Round values from one end of a scale to the other, both among them where they are round themselves, and at least two
 * if there are two: a single number tells nothing of a scale.
 * @param most how many steps there are at most
 * @param least the smallest step
 * @example roundTicks(1, 7, 4) // [1, 3, 5, 7]
 */
export function roundTicks(low: number, high: number, most: number, least = 0): number[] {
  const span = high - low
  if (!(span > 0)) return [low]
  for (let steps = Math.max(1, most); ; steps++) {
    const values = ticksOf(low, high, Math.max(stepOf(span, steps), least))
    if (values.length > 1 || steps > most + STEPS.length || least > span) return values
  }
}

/** The smallest round step of which no more than so many fit. */
function stepOf(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most))
  const isUsual = (of: number) =>
    !UNUSUAL.includes(of) || (power >= 1 && Number.isInteger(span / (of * power)))
  return STEPS.filter(isUsual)
    .map((of) => of * power)
    .find((of) => span / of <= most + 1e-9)!
}

/** A scale from 1 to 7 in steps of 2 begins at 1; one from 0.3 to 7.9 has multiples of the step. */
function ticksOf(low: number, high: number, step: number): number[] {
  const isShifted = Number.isInteger(low) && Number.isInteger((high - low) / step)
  const first = isShifted ? low : Math.ceil(low / step - 1e-9) * step
  const count = Math.floor((high - first) / step + 1e-9) + 1
  return Array.from({ length: count }, (_, i) => Number((first + i * step).toPrecision(6)))
}
