import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { check } from '../../../pipeline/commands/check/check.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { freshFolder, PROJECT } from '../../support/run.ts'

const { folder, remove } = freshFolder()
afterAll(remove)

const STUDY = `id: small
title: A small study
profile_range: [0, 50]
layout: items-wide
scales:
  bond: { instrument: wai-s, scale: bond, in_file: wai, score: mean }
  alliance: { instrument: wai-s, scale: total, in_file: wai }
outcomes: { bond: { scale: bond } }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`

/** What check says of one client's answers to items of the form, all in columns named after it. */
async function said(answers: Readonly<Record<string, number>>, scales = STUDY): Promise<string[]> {
  cpSync(join(PROJECT, 'test/invalid/sound'), folder, { recursive: true })
  const [head, row] = [Object.keys(answers), Object.values(answers)]
  writeFileSync(join(folder, 'ratings.csv'), `dyad_id,session,rater,${head}\nD1,1,client,${row}\n`)
  writeFileSync(join(folder, 'study.yaml'), scales)
  return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
}

const whole = (value: (item: number) => number) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`wai_${i + 1}`, value(i + 1)]))

test('a form with a column for each item is read for all its scales', async () => {
  expect(await said(whole((item) => (item % 7) + 1))).toEqual([])
})

test('an answer that belongs to two scales is one answer', async () => {
  expect(await said(whole(() => 4))).toEqual([
    expect.stringMatching(/\b12\b(?!.*\b16\b).*\[straight-lining\]$/),
  ])
})

test('only columns of items that a scale takes have to be there, and no item beyond the form', async () => {
  const alone = STUDY.replace(/ {2}alliance.*\n/, '')
  expect(await said({ wai_3: 4, wai_5: 5, wai_7: 6, wai_9: 7 }, alone)).toEqual([])
  expect(await said({ wai_3: 4, wai_5: 5, wai_7: 6, wai_13: 7 }, alone)).toEqual([
    expect.stringMatching(/^ratings\.csv:1 wai_13 "13": .* items 1 to 12\..*\[unknown-item\]$/),
    expect.stringMatching(/\[missing-item-column\]$/),
  ])
})
