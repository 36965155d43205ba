import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { blocksOf } from '../../pipeline/document/blocks-of.ts'
import { citedWorks } from '../../pipeline/document/cited-works.ts'
import type { Block, ReportDocument } from '../../pipeline/document/document.ts'
import { type PrintedBlock, printed } from '../../pipeline/document/printed.ts'
import { textsOf } from '../../pipeline/document/texts-of.ts'
import { documentOf } from '../support/document-of.ts'
import { calloutsOf, shownIn, wordsOf } from '../support/report-words.ts'
import { freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const STUDY = join(import.meta.dirname, '../studies/s1-allsocial')

const { folder, remove } = freshFolder()
afterAll(remove)

const LIGHT = { specification_curve: undefined, resamples: 99 }

const reportOf = async (name: string, settings: Readonly<Record<string, unknown>>) =>
  documentOf(await studyRun(STUDY, join(folder, name), { settings: { ...LIGHT, ...settings } }))

const promptsOf = ({ body }: ReportDocument) =>
  blocksOf<Block>(body)
    .flatMap(textsOf)
    .flat()
    .flatMap((run) => (typeof run === 'object' && 'prompt' in run ? [run.prompt] : []))

describe('what only the authors know', () => {
  test('is a prompt where it belongs until the study file says it, and is never invented', async () => {
    const open = await reportOf('open', {})
    expect(promptsOf(open)).toContain('State the setting (paper.setting).')
    expect(promptsOf(open)).toContain('Name the ethics committee and its approval (paper.ethics).')
    const told = await reportOf('told', {
      paper: {
        setting: 'A university clinic <b>in</b> Bern',
        ethics: 'Board 7.',
        keywords: ['fit', 'alliance'],
      },
    })
    expect(promptsOf(told).join()).not.toMatch(/paper\.(setting|ethics|keywords)/)
    expect(wordsOf(told.body)).toContain('A university clinic <b>in</b> Bern.')
    expect(wordsOf(told.body)).toContain('Keywords: fit, alliance')
    expect(wordsOf(told.supplement)).not.toContain('(paper.setting)')
  })
})

describe('the supplement', () => {
  test('short: the parts that the body refers to, and every callout leads somewhere', async () => {
    const [full, short] = [
      await reportOf('full', {}),
      await reportOf('short', { report: { supplement: 'short' } }),
    ]
    expect(short.body).toEqual(full.body)
    expect(short.supplement.length).toBeLessThan(full.supplement.length)
    printed(short)
    const called = calloutsOf([...short.body, ...short.supplement])
    expect(shownIn(short.supplement).filter((it) => !called.has(it))).toEqual([])
  })

  test('none: the body stands alone', async () => {
    const alone = await reportOf('none', { report: { supplement: 'none' } })
    expect(alone.supplement).toEqual([])
    const shown = new Set(shownIn(alone.body))
    printed(alone)
    const called = [...calloutsOf(alone.body)].filter((it) => !it.startsWith('section-'))
    expect(called.filter((it) => !shown.has(it))).toEqual([])
  })

  test('has one table of all associations: a row for every index and outcome', async () => {
    const { supplement } = await reportOf('tidy', {})
    const table = blocksOf<Block>(supplement).find((it) => it.kind === 'table' && it.id === 'associations')
    if (table?.kind !== 'table') throw new Error('no table of associations')
    const words = (i: number) =>
      wordsOf([{ id: '', title: '', blocks: [{ kind: 'list', items: [table.head[i]!] }] }])
    expect(table.head.map((_, i) => words(i)).slice(0, 3)).toEqual(['Index', 'r', '95% CI'])
    const rows = table.rows.filter((row) => row.length > 1)
    expect(rows.every((row) => row.length === table.head.length)).toBe(true)
    expect(rows.length % (table.rows.length - rows.length)).toBe(0)
  })
})

test('a work is listed because a text cites it, and only then', async () => {
  const report = await reportOf('works', {})
  const cited = citedWorks(report)
  const listed = blocksOf<PrintedBlock>(printed(report).body).flatMap((it) =>
    it.kind === 'references' ? it.entries : [],
  )
  expect(listed).toHaveLength(cited.length)
  expect(cited).toContain('holland-1997')
  expect(cited).not.toContain('dunn-1961')
})
