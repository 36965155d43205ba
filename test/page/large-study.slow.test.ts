import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeStudy } from '../bench/simulated-study.ts'
import { builtPage } from '../support/page.ts'
import { inChromium, inFirefox } from '../support/page-in-browser.ts'
import { freshFolder } from '../support/run.ts'
import { studyInPage } from '../support/study-in-page.ts'

/* A study larger than any in this field; how long it takes is measured by test/bench/page.ts. */

const { folder, remove } = freshFolder()
let file: string
beforeAll(async () => {
  file = await builtPage()
  writeStudy(folder, { pairs: 10_000, therapists: 1000 })
})
afterAll(remove)

test.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)(
  '%s runs 10,000 pairs to the report in less than 1 GB, and the page goes on meanwhile',
  async (_, opened) => {
    const page = await opened(file)
    try {
      const files = readdirSync(folder).map((name) => join(folder, name))
      const { understood, seconds, longestBlock, memory } = await studyInPage(page, files)
      expect(understood).toContain('10,000 pairs, 1,000 therapists')
      expect(longestBlock).toBeLessThan(seconds / 20)
      expect(memory).toBeLessThan(1e9)
    } finally {
      await page.close()
    }
  },
  480_000,
)
