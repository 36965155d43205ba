import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { inChromium, inFirefox } from '../support/page-in-browser.ts'
import { studyInPage } from '../support/study-in-page.ts'
import { writeStudy } from './simulated-study.ts'

/*
 * The same study by the command line and by the page of reports/congruence.html, in two browsers:
 *   node test/bench/page.ts [pairs] [--write]
 * --write keeps the page RESULTS-page.md.
 */

const PROJECT = resolve(import.meta.dirname, '../..')
const PAGE = join(PROJECT, 'reports/congruence.html')

const words = process.argv.slice(2)
const pairs = Number(words.find((word) => /^\d+$/.test(word)) ?? 10_000)
const folder = mkdtempSync(join(tmpdir(), 'page-bench-'))
const study = join(folder, 'study')
const lines: string[] = []
const row = (what: string, seconds: number, memory: number | null, block: number | null) =>
  lines.push(
    `| ${[what, seconds.toFixed(1), memory === null ? '' : (memory / 1e6).toFixed(0), block === null ? '' : block.toFixed(2)].join(' | ')} |`,
  )

/** By the command line, which also draws pictures and writes the PDF and Word files. */
function commandLine(): void {
  const begun = performance.now()
  const out = join(folder, 'results')
  const command = [join(PROJECT, 'pipeline/launcher.js'), 'run', join(study, 'study.yaml')]
  const { status, stderr } = spawnSync(process.execPath, [...command, '--out', out, '--quiet'])
  if (status !== 0) throw new Error(String(stderr))
  row('command line, with PNG, PDF and Word files', (performance.now() - begun) / 1000, null, null)
}

try {
  writeStudy(study, { pairs, therapists: Math.max(2, Math.round(pairs / 10)) })
  const files = readdirSync(study).map((name) => join(study, name))
  commandLine()
  for (const [name, opened] of [
    ['Chromium', inChromium],
    ['Firefox', inFirefox],
  ] as const) {
    const page = await opened(PAGE)
    const { seconds, memory, longestBlock } = await studyInPage(page, files)
    await page.close()
    row(`page in ${name}`, seconds, memory, longestBlock)
  }
} finally {
  rmSync(folder, { recursive: true })
}

const text = `# A study in the page

A simulated study like the example (\`simulated-study.ts\`) of ${pairs.toLocaleString('en-US')} pairs, by the command line and in the page, one
after the other. Seconds from the press of the button to the report, the memory of the page's process at most, from
the choice of the files on, and the longest time in which the page could do nothing. Printed by
\`node test/bench/page.ts --write\`. Node ${process.versions.node}, ${availableParallelism()} cores, with about ${loadavg()[1]!.toFixed(0)} processes at work.

| | seconds | memory, MB | longest pause, s |
| --- | --: | --: | --: |
${lines.join('\n')}
`
process.stdout.write(text)
if (words.includes('--write')) writeFileSync(new URL('RESULTS-page.md', import.meta.url), text)
