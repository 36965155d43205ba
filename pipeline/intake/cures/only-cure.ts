import type { Problem } from '../../problems.ts'
import { CURES } from '../../sentences/cures.ts'
import type { ProblemFile } from './problem-file.ts'

/** A column with more values than these does not tell apart occasions or groups. */
const MOST_VALUES = 12

/** Names the rows of one occasion if another column tells apart the rows in which an identifier is repeated. */
export function onlyCure({ tables, problems }: ProblemFile): (it: Problem) => string | null {
  const isRepeated = ({ code }: Problem) => code === 'repeated-id' || code === 'repeated-pair'
  const first = problems.find(isRepeated)
  const table = tables[0]
  if (first === undefined || table === undefined) return () => null
  const ids = table.head.fields.flatMap((field, at) =>
    field === 'person_id' || field === 'dyad_id' || field === 'role' ? [at] : [],
  )
  const choice = table.head.written.flatMap((column, at) => {
    if (table.head.fields[at] !== null || column === '') return []
    const idsOf = new Map<string, string[]>()
    for (const { cells } of table.lines) {
      const value = cells[at] ?? ''
      if (idsOf.size > MOST_VALUES) return []
      const all = idsOf.get(value)
      const id = JSON.stringify(ids.map((position) => cells[position]))
      if (all === undefined) idsOf.set(value, [id])
      else all.push(id)
    }
    const everybody = new Set([...idsOf.values()].flat()).size
    const whole = [...idsOf].find(([, all]) => all.length === everybody && new Set(all).size === everybody)
    return whole === undefined || idsOf.size < 2 || whole[0] === '' ? [] : [{ column, value: whole[0] }]
  })[0]
  return (it) =>
    choice === undefined || !isRepeated(it) ? null : CURES.only(choice.column, choice.value, it.remedy)
}
