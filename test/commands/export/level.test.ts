import { expect, test } from 'vitest'
import { people } from '../../../pipeline/artefacts/people.ts'
import { profiles } from '../../../pipeline/artefacts/profiles.ts'
import { ratings } from '../../../pipeline/artefacts/ratings.ts'
import { scales } from '../../../pipeline/artefacts/scales.ts'
import { levelOf } from '../../../pipeline/commands/export/level.ts'

test('the level of measurement of a column', () => {
  const levels = (table: Parameters<typeof levelOf>[0]) =>
    Object.fromEntries(Object.keys(table.columns).map((name) => [name, levelOf(table, name)]))
  expect(levels(people)).toMatchObject({ person_id: 'nominal', role: 'nominal', age: 'scale', R: 'scale' })
  expect(levels(ratings)).toMatchObject({ session: 'ordinal', item: 'nominal', value: 'ordinal' })
  expect(levels(scales)).toMatchObject({ scale: 'nominal', sessions: 'scale', value: 'scale' })
  expect(levels(profiles)).toMatchObject({ consistency: 'ordinal', di1: 'scale', code_from: 'nominal' })
})
