import { expect, test } from 'vitest'
import { profiles } from '../../pipeline/artefacts/profiles.ts'
import { DESCRIPTORS } from '../../pipeline/holland/descriptors.ts'

test('profiles.csv has one column for each descriptor, in the order of the list', () => {
  const columns = Object.keys(profiles.columns)
  expect(columns.slice(columns.indexOf('tie_codes') + 1)).toEqual(DESCRIPTORS.map(({ id }) => id))
})
