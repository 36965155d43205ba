import { expect, test } from 'vitest'
import { hugeCount } from '../../pipeline/document/apa.ts'

test.each([
  ['6', '6'],
  ['40320', '40,320'],
  ['1000000', 'about 1.0 × 10^6'],
  ['9960000000', 'about 1.0 × 10^10'],
  ['6609148866848253293568000000', 'about 6.6 × 10^27'],
  ['9'.repeat(400), 'about 1.0 × 10^400'],
])('%s ways are printed as %s', (digits, printed) => {
  const text = hugeCount(digits).map((run) => (typeof run === 'object' && 'sup' in run ? `^${run.sup}` : run))
  expect(text.join('')).toBe(printed)
})
