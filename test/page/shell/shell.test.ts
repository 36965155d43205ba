import { expect, test } from 'vitest'
import { pageHtml } from '../../../pipeline/page/shell/shell.ts'

const parts = { version: '1.2.3', fonts: '', script: 'go()', engine: 'abc' }

test('the page may load nothing and send nothing', async () => {
  const html = await pageHtml(parts)
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("connect-src 'none'")
  expect(policy).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'|'self'/)
})

test('a script that would end the page is refused', async () => {
  await expect(pageHtml({ ...parts, script: 'x = "</script>"' })).rejects.toThrow(RangeError)
  await expect(pageHtml({ ...parts, engine: '<!--' })).rejects.toThrow(RangeError)
})
