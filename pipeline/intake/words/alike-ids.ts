import { type Problem, problem } from '../../problems.ts'
import { plainLetters } from '../../sentences/look-alikes.ts'
import { elsewhere, type Line, placeOf } from '../text-table.ts'

/** A warning for each identifier that differs from an earlier one only in capitals or letters that look alike. */
export function alikeIds(lineOf: ReadonlyMap<string, Line>, field: string, what: string): Problem[] {
  const first = new Map<string, string>()
  return [...lineOf].flatMap(([id, line]) => {
    const core = plainLetters(id).toLowerCase()
    const other = first.get(core)
    if (other === undefined) {
      first.set(core, id)
      return []
    }
    const place = { ...placeOf(line, field), found: id }
    return [problem('alike-ids', place, what, id, other, elsewhere(line, lineOf.get(other)!))]
  })
}
