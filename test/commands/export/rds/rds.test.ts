import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { rds } from '../../../../pipeline/commands/export/rds/rds.ts'
import { oddTable } from '../odd-table.ts'

/* What R reads in these files is in programs.slow.test.ts. */
describe('a file of R', () => {
  test('is the same bytes every time, and tells no time and no system', async () => {
    const bytes = Buffer.from(await rds(oddTable()))
    expect(bytes.subarray(0, 10).toString('hex')).toBe('1f8b08000000000002ff')
    expect(bytes.equals(Buffer.from(await rds(oddTable())))).toBe(true)
  })

  test('is a data frame in version 2 of the format', async () => {
    const content = gunzipSync(await rds(oddTable()))
    expect(content.subarray(0, 22).toString('hex')).toBe('580a0000000200040000000203000000031300' + '00000b')
  })
})
