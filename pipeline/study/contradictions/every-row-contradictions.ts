import { ROLES } from '../../congruence/role.ts'
import { type Problem, problem } from '../../problems.ts'
import type { DeclaredSource } from '../declared-source.ts'
import { itemPatterns } from '../item-patterns.ts'
import { ANSWER_FIELDS } from '../layout-fields.ts'

/** Problems with every_row: impossible values, and fields that the file also gives elsewhere. */
export function everyRowContradictions(it: DeclaredSource): Problem[] {
  const { source, at } = it
  return Object.entries(source.every_row).flatMap(([field, value]) => {
    const place = at('every_row', field, field)
    const twice = (where: string) =>
      problem('wrong-setting', place, `${where} also gives ${field}`, 'keep one of them')
    return [
      ...wordProblems(it, field, value),
      ...(Object.hasOwn(source.columns, field) ? [twice('a column declared under columns')] : []),
      ...(isInNames(it, field) ? [twice('the name of every item column')] : []),
    ]
  })
}

function wordProblems({ study, at }: DeclaredSource, field: string, value: string): Problem[] {
  const place = at('every_row', field, value)
  const isRole = field === 'role' || field === 'rater'
  if (isRole && !ROLES.some((role) => role === value)) return [problem('unknown-value', place, ROLES, value)]
  const scales = Object.entries(study.scales).map(([key, { in_file }]) => in_file ?? key)
  if (field === 'scale' && !scales.includes(value)) return [problem('unknown-scale', place, scales, value)]
  const isNumber = field === 'session' || field === 'item'
  return isNumber && !/^\d{1,9}$/.test(value) ? [problem('not-a-whole-number', place)] : []
}

/** True if the name of every item column of a wide file gives the field. */
function isInNames({ source, study, isWide }: DeclaredSource, field: string): boolean {
  const answerField = ANSWER_FIELDS.find((known) => known === field)
  if (!isWide || answerField === undefined) return false
  return itemPatterns(study.layout, source).every(
    (it) => it.columns.includes(`{${answerField}}`) || it[answerField] !== undefined,
  )
}
