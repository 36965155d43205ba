import { expect, test } from 'vitest'
import { codesOfLink, linkOf } from '../../../pipeline/page/two-people/share-link.ts'

test.each([
  ['SAE', 'SAI'],
  ['S(AI)', 'SA=I'],
  ['Social-Artistic', 'sai'],
])('%s and %s come back from their link', (client, therapist) => {
  expect(codesOfLink(linkOf({ client, therapist }))).toEqual({ client, therapist })
})

test('a link has codes and nothing else', () => {
  expect(codesOfLink('#client=%3Cscript%3E&therapist=10,20,35,40,15,5')).toEqual({
    client: '',
    therapist: '',
  })
  expect(codesOfLink('#client=SAE')).toEqual({ client: 'SAE', therapist: '' })
  expect(codesOfLink('#about')).toBeNull()
  expect(codesOfLink('')).toBeNull()
})
