import type { LineOf } from '../../checked-yaml.ts'
import type { Instrument } from '../../instruments/instrument.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredScale } from '../settings/declared-scale.ts'
import type { Declaration } from './declaration.ts'
import { inlineScale } from './inline-scale.ts'
import type { Scale } from './scale.ts'
import { scaleOfForm } from './scale-of-form.ts'

/** Finds instruments. */
export interface Instruments {
  /** The ids of the instruments in data/instruments. */
  shipped(): readonly string[]
  /** The instrument with this id or in the file at this path; its problems if it has any; null if it does not exist. */
  named(written: string): Instrument | readonly Problem[] | null
}

/**
 * The scales of a study, completed from their instruments, and every problem of their declarations. A scale with a
 * problem is left out.
 */
export function resolvedScales(
  study: { readonly scales: Readonly<Record<string, DeclaredScale>>; readonly answered: number },
  instruments: Instruments,
  file: string,
  lineOf: LineOf,
): { readonly scales: Readonly<Record<string, Scale>>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const scales: Record<string, Scale> = {}
  for (const [key, declared] of Object.entries(study.scales)) {
    const declaration: Declaration = {
      key,
      declared,
      share: study.answered,
      at: (setting, found = null) => ({
        file,
        line: lineOf(['scales', key, ...(setting === null ? [] : [setting])]),
        column: setting === null ? `scales.${key}` : `scales.${key}.${setting}`,
        found: found === null ? null : String(found),
      }),
      problems: [],
    }
    const scale = resolved(declaration, instruments)
    problems.push(...declaration.problems)
    if (scale !== null && declaration.problems.length === 0) scales[key] = scale
  }
  return { scales, problems: [...problems, ...sharedWords(scales, file, lineOf)] }
}

function resolved(declaration: Declaration, instruments: Instruments): Scale | null {
  const { declared, at, problems } = declaration
  if (declared.instrument === undefined) return inlineScale(declaration)
  const instrument = instruments.named(declared.instrument)
  if (instrument === null) {
    const place = at('instrument', declared.instrument)
    problems.push(problem('unknown-instrument', place, instruments.shipped(), declared.instrument))
    return null
  }
  if (!('scales' in instrument)) {
    problems.push(...instrument)
    return null
  }
  return scaleOfForm(declaration, instrument)
}

/** Scales that share a word of the scale column must belong to one form and have its item numbers. */
function sharedWords(scales: Readonly<Record<string, Scale>>, file: string, lineOf: LineOf): Problem[] {
  const words = Map.groupBy(Object.entries(scales), ([, scale]) => scale.inFile)
  return [...words].flatMap(([word, sharing]) => {
    const forms = new Set(sharing.map(([, { form, range }]) => JSON.stringify([form?.id ?? null, range])))
    const alike =
      forms.size === 1 && sharing.every(([, { form }]) => (form?.numbering ?? 'instrument') === 'instrument')
    if (sharing.length === 1 || alike) return []
    return sharing.slice(1).map(([key]) => {
      const place = { file, line: lineOf(['scales', key]), column: `scales.${key}`, found: word }
      const why = `several scales share the word ${word} in the scale column, but not the item numbers and range of one form`
      return problem('wrong-setting', place, why, 'give each a different word in the scale column (in_file)')
    })
  })
}
