import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { soundArchive } from '../../../pipeline/intake/formats/sound-archive.ts'
import { PEOPLE } from '../../support/checked-files.ts'
import { workbook } from '../../support/workbook.ts'

test('a workbook that unpacks to a gigabyte is refused after 400 MB, in little memory', {
  timeout: 120_000,
}, async () => {
  const archive = await JSZip.loadAsync(workbook(PEOPLE))
  archive.file('xl/media/zeros', Buffer.alloc(1_000_000_000))
  const bytes = await archive.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  })
  const before = process.memoryUsage().rss
  const started = performance.now()
  expect(await soundArchive(bytes, 'a.xlsx')).toMatchObject({ code: 'beyond-limit' })
  expect(performance.now() - started).toBeLessThan(10_000)
  expect(process.memoryUsage().rss - before).toBeLessThan(500_000_000)
})
