import type { Instrument, InstrumentScale } from '../../instruments/instrument.ts'
import { scoreRange } from '../../instruments/scored-scale.ts'
import { problem } from '../../problems.ts'
import type { Declaration } from './declaration.ts'
import { keyOfForm } from './key-of-form.ts'
import type { Form, Scale } from './scale.ts'

/** A scale that study.yaml takes from an instrument. */
export function scaleOfForm(declaration: Declaration, instrument: Instrument): Scale | null {
  const { key, declared, share } = declaration
  const scale = scaleNamed(declaration, instrument)
  if (scale === null) return null
  const scoringKey = keyOfForm(declaration, instrument, scale)
  if (scoringKey === null) return null
  const { items, reverse, range } = scoringKey
  const score = declared.score ?? scale.score
  const bounds = scoreRange(items.length, range, score)
  const shared = {
    label: declared.label ?? scale.label,
    answered: declared.answered ?? instrument.answered ?? share,
    scoreRange: bounds,
    inFile: declared.in_file ?? key,
    form: form(declaration, instrument),
  }
  if (declared.given_as === 'score')
    return { ...shared, items: [1], reverse: [], range: bounds, score: 'mean' }
  const numbered = (item: number) => (declared.numbering === 'scale' ? items.indexOf(item) + 1 : item)
  return { ...shared, items: items.map(numbered), reverse: reverse.map(numbered), range, score }
}

function scaleNamed({ declared, at, problems }: Declaration, { scales }: Instrument): InstrumentScale | null {
  const names = Object.keys(scales)
  if (declared.scale === undefined) {
    problems.push(problem('missing-value', at('scale'), `the setting scale (${names.join(', ')})`))
    return null
  }
  if (Object.hasOwn(scales, declared.scale)) return scales[declared.scale]!
  problems.push(problem('unknown-value', at('scale', declared.scale), names, declared.scale))
  return null
}

function form({ declared }: Declaration, instrument: Instrument): Form {
  const { id, title, citation, source, awaitsChecking, note, raters, items } = instrument
  return {
    id,
    title,
    citation,
    source,
    awaitsChecking,
    note,
    raters,
    scale: declared.scale!,
    formItems: items,
    numbering: declared.given_as === 'score' ? 'score' : (declared.numbering ?? 'instrument'),
  }
}
