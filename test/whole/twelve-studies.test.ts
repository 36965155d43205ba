import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { plainText } from '../../pipeline/document/document.ts'
import { printed } from '../../pipeline/document/printed.ts'
import { decisions } from '../../pipeline/report/findings/decision.ts'
import { findingsResults } from '../../pipeline/report/findings/results.ts'
import { findingTexts } from '../../pipeline/report/findings/words.ts'
import { withMarks, withoutMarks } from '../../pipeline/sentences/marked-number.ts'
import { documentOf } from '../support/document-of.ts'
import { calloutsOf, printedLines, shownIn, wordsOf } from '../support/report-words.ts'
import { freshFolder } from '../support/run.ts'
import { studyRun } from '../support/study-run.ts'

const STUDIES = join(import.meta.dirname, '../studies')

const { folder, remove } = freshFolder()
afterAll(remove)

/** What each study may be told; nothing here depends on what is drawn at random. */
const EXPECTED = {
  's1-allsocial': {
    association: 'supported',
    influence: 'depends-on-therapists',
    missing: null,
    source: 'match',
    size: 'relevant',
  },
  's2-codes': {
    association: 'supported',
    influence: 'holds',
    missing: null,
    source: 'main-effect',
    size: 'relevant',
  },
  's3-oneclient': {
    association: 'supported',
    influence: 'depends-on-therapists',
    missing: null,
    source: 'match',
    size: 'undecided',
  },
  's4-icc30': {
    association: 'supported',
    influence: 'holds',
    missing: null,
    source: 'match',
    size: 'relevant',
  },
  's5-strong': {
    association: 'supported',
    influence: 'holds',
    missing: null,
    source: 'both',
    size: 'relevant',
  },
  's6-nothing': {
    association: 'not-supported',
    influence: null,
    missing: null,
    source: null,
    size: 'undecided',
  },
  's7-negative': {
    association: 'opposite',
    influence: 'holds',
    missing: null,
    source: 'match',
    size: 'opposite',
  },
  's8-original': {
    association: 'supported',
    influence: 'holds',
    missing: null,
    source: 'match',
    size: 'relevant',
  },
  's9-outcomes': {
    association: 'supported',
    influence: 'holds',
    missing: null,
    source: 'match',
    size: 'relevant',
  },
  's10-missing': {
    association: 'not-supported',
    influence: null,
    missing: 'many',
    source: null,
    size: 'undecided',
  },
  's11-tiny': { association: 'inseparable', influence: null, missing: null, source: null, size: null },
  's12-maineffect': {
    association: 'not-supported',
    influence: null,
    missing: null,
    source: null,
    size: 'undecided',
  },
} as const

function bodyAndSupplement(workspace: Parameters<typeof documentOf>[0]) {
  const { body, supplement } = documentOf(workspace)
  return { body, supplement }
}

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  test('is told what its data can carry, and nothing else', async () => {
    const settings = { specification_curve: undefined, resamples: 99 }
    const workspace = await studyRun(join(STUDIES, name), join(folder, name), { settings })
    const reading = { study: workspace.study, rows: workspace.rows.bind(workspace) }
    const evidence = findingsResults(reading)
    const [decision] = decisions(evidence)
    expect(decision).toMatchObject(expected)
    const [primary] = evidence.hypotheses
    const said = findingTexts(decision!, primary!, workspace.study).map(plainText).join(' ')
    const { p, estimator } = primary!.leading
    if (p === null || p >= 0.05) expect(said).not.toMatch(/supports the hypothesis/)
    if (estimator === 'none') expect(said).toMatch(/No conclusion is drawn|could not be estimated/)
    if (decision!.source !== 'match' && decision!.source !== 'both')
      expect(said).not.toMatch(/unique to the pair \(match\) was related/)
    expect(said).not.toMatch(/undefined|NaN|null|Infinity/)

    const { body, supplement } = documentOf(workspace)
    // Every table and figure is called out, and the body has no more than can be read.
    const called = calloutsOf([...body, ...supplement])
    expect([...shownIn(body), ...shownIn(supplement)].filter((it) => !called.has(it))).toEqual([])
    expect(shownIn(body).filter((it) => it.startsWith('table-')).length).toBeLessThanOrEqual(5)
    expect(shownIn(body).filter((it) => it.startsWith('figure-')).length).toBeLessThanOrEqual(6)
    const all = [...shownIn(body), ...shownIn(supplement)]
    expect(new Set(all).size).toBe(all.length)
    // What is printed can be printed, and the abstract is one.
    const whole = printed({ title: '', authors: [], simulated: true, body, supplement })
    // The marks by which numbers are found again change nothing that is said.
    const marked = withMarks(
      () => 0,
      () => printed({ title: '', authors: [], simulated: true, ...bodyAndSupplement(workspace) }),
    )
    expect(withoutMarks(JSON.stringify(marked))).toBe(JSON.stringify(whole))
    const abstract = wordsOf(body.filter(({ id }) => id === 'abstract'))
    expect(abstract.split(/\s+/).length).toBeLessThanOrEqual(250)
    expect(abstract).toMatch(/^The data are simulated/)
    const words = printedLines([...whole.body, ...whole.supplement])
    expect(words.join('\n')).not.toMatch(
      /\bundefined\b(?!:| for| because)|NaN|\bnull\b(?! hypothesis)|Infinity/,
    )
    expect(words.filter((line) => /\( ?[),;]|\[object| [.,;](?!\d)|,,|\.\.(?!\.)| {2}/.test(line))).toEqual(
      [],
    )
    expect(words.join('\n')).not.toMatch(
      /\b1 (?:pairs|clients|therapists|tests|associations)\b|Iachan’s M|Zener-/,
    )
    if (estimator === 'none') {
      expect(shownIn(body)).not.toContain('table-ways')
      expect(wordsOf(body)).not.toMatch(/significant in|supports? the hypothesis/)
    }
  })
})
