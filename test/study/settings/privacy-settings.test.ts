import { expect, test } from 'vitest'
import { privacySettings } from '../../../pipeline/study/settings/privacy-settings.ts'

test('three clients, unless the study asks for another whole number', () => {
  expect(privacySettings.parse(undefined)).toEqual({ fewest_clients: 3, figures_of_persons: true })
  expect(privacySettings.parse({})).toEqual({ fewest_clients: 3, figures_of_persons: true })
  expect(privacySettings.parse({ fewest_clients: 1 })).toEqual({
    fewest_clients: 1,
    figures_of_persons: true,
  })
  for (const wrong of [0, -1, 2.5, '3', null])
    expect(privacySettings.safeParse({ fewest_clients: wrong }).success).toBe(false)
  expect(privacySettings.safeParse({ fewest: 3 }).success).toBe(false)
})
