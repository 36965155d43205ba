import { expect, it } from 'vitest'
import { tieMean } from '../../pipeline/congruence/tie-mean.ts'
import { type Code, displayCode, tieCompatibleCodes } from '../../pipeline/holland/code.ts'
import { consistency } from '../../pipeline/holland/consistency.ts'
import { DESCRIPTORS } from '../../pipeline/holland/descriptors.ts'
import type { Profile } from '../../pipeline/holland/profile.ts'
import { TYPES } from '../../pipeline/holland/type.ts'
import { CODE_INDICES, expectColumn, goldenRows, PROFILE_INDICES } from '../support/golden-indices.ts'

type Row = Record<string, string>

const rows = goldenRows('golden_profile_indices.csv')
const norms = goldenRows('norm_profiles.csv')
const profile = (row: Row, prefix: string) =>
  TYPES.map((type) => Number(row[`${prefix}${type}`])) as unknown as Profile
const normOf = (role: string) => profile(norms.find((row) => row.role === role)!, '')
const NORMS = { client: normOf('client'), therapist: normOf('therapist') }
const ROLES = ['client', 'therapist'] as const
const scores = (row: Row, role: 'client' | 'therapist') => profile(row, `${role}-`)
const describe_ = (id: string) => DESCRIPTORS.find((descriptor) => descriptor.id === id)!

const checked = new Set(['id', 'case', ...ROLES.flatMap((role) => TYPES.map((type) => `${role}-${type}`))])
function check(column: string, value: (row: Row) => number | null): void {
  checked.add(column)
  expectColumn(column, rows, value)
}

it.each(ROLES)("gives the %s's display code and the number of codes that ties allow", (role) => {
  checked.add(`${role}-code`)
  expect(rows.map((row) => displayCode(scores(row, role)))).toEqual(rows.map((row) => row[`${role}-code`]))
  check(`${role}-n-tie-codes`, (row) => tieCompatibleCodes(scores(row, role)).length)
})

it.each(ROLES)('describes the %s as the reference does', (role) => {
  for (const descriptor of DESCRIPTORS) {
    check(`${role}-${descriptor.id}`, (row) =>
      descriptor.basis === 'profile'
        ? descriptor.value(scores(row, role))
        : descriptor.value(displayCode(scores(row, role))),
    )
  }
  check(`${role}-consistency-tie-mean`, (row) => {
    const codes = tieCompatibleCodes(scores(row, role))
    return codes.reduce((sum, each) => sum + consistency(each)!, 0) / codes.length
  })
})

it.each(PROFILE_INDICES)('$id equals the reference', (index) => {
  check(index.id, (row) => index.value(scores(row, 'client'), scores(row, 'therapist'), NORMS))
})

it('gives the differences in elevation and scatter', () => {
  const of = (id: string, row: Row, role: 'client' | 'therapist') => {
    const descriptor = describe_(id)
    return descriptor.basis === 'profile' ? descriptor.value(scores(row, role))! : Number.NaN
  }
  const scatterPart = PROFILE_INDICES.find((index) => index.id === 'd2-scatter')!
  const elevationGap = (row: Row) => of('elevation', row, 'client') - of('elevation', row, 'therapist')
  check('elevation-difference', elevationGap)
  check('elevation-difference-abs', (row) => Math.abs(elevationGap(row)))
  check('scatter-difference-abs', (row) =>
    Math.sqrt(scatterPart.value(scores(row, 'client'), scores(row, 'therapist'))!),
  )
})

it.each(CODE_INDICES.filter((index) => index.id in rows[0]!))(
  '$id equals the reference for the display codes and as the mean over ties',
  (index) => {
    const display = (row: Row, role: 'client' | 'therapist') => displayCode(scores(row, role))
    const allowed = (row: Row, role: 'client' | 'therapist'): Code[] => tieCompatibleCodes(scores(row, role))
    check(index.id, (row) => index.value(display(row, 'client'), display(row, 'therapist')))
    check(`${index.id}-tie-mean`, (row) => tieMean(index, allowed(row, 'client'), allowed(row, 'therapist')))
  },
)

it('has compared every column of the reference', () => {
  expect(Object.keys(rows[0]!).filter((column) => !checked.has(column))).toEqual([])
})
