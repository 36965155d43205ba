import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { exampleResults } from '../support/example-results.ts'
import { toldIn } from '../support/sound-figure.ts'

const { folder } = await exampleResults()

type Row = Readonly<Record<string, string>>

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(folder, `artefacts/${file}.csv`)), { columns: true })

const drawing = (id: string) => readFileSync(join(folder, `figures/${id}.svg`), 'utf8')

/** What a figure says, each once. */
const said = (id: string) => [...new Set(toldIn(drawing(id)).map((told) => told.replaceAll('&gt;', '>')))]

/** A number as the report prints it, written here a second time. */
const fixed = (text: string, digits = 2) => {
  const shown = Number(text).toFixed(digits)
  return (Number(shown) === 0 ? shown.replace('-', '') : shown).replace('-', '−')
}
const below1 = (text: string) => fixed(text).replace(/^(−?)0\./, '$1.')

describe('marks say the numbers of the artefacts', () => {
  test('mean profiles', () => {
    const expected = rowsOf('mean_profiles').map(
      (row) =>
        `M = ${fixed(row.mean!)}, 95% CI [${fixed(row.conf_low!)}, ${fixed(row.conf_high!)}], n = ${row.n}`,
    )
    expect(expected).toHaveLength(12)
    expect(said('profiles').map((told) => told.split(': ')[1])).toEqual(expected)
  })

  test('ratings by session', () => {
    const expected = rowsOf('session_means')
      .filter(({ rater }) => rater === 'client')
      .map((row) => `session ${row.session}: M = ${fixed(row.mean!)}, 95% CI`)
    const told = said('trajectories')
    expect(told).toHaveLength(12)
    for (const it of told) expect(expected.some((mean) => it.includes(mean))).toBe(true)
    expect(told[0]).toBe('Bond, session 1: M = 5.25, 95% CI [4.90, 5.60], n = 32')
  })

  test('associations: both estimates of each', () => {
    const told = said('forest')
    const leading = rowsOf('leading')
    expect(told).toHaveLength(2 * leading.length)
    for (const row of leading) {
      const start = `β = ${below1(row.estimate!)}, 95% CI [`
      expect(told.some((it) => it.includes(start) && it.endsWith(`n = ${row.n}`))).toBe(true)
    }
    expect(told).toContain('C index and bond: r = .51, 95% CI [.20, .73], n = 32, were pairs independent')
  })

  test('values of the indices: every bar with its pairs and what is expected', () => {
    const bins = rowsOf('index_bins')
    const told = said('index-distributions')
    expect(told).toHaveLength(bins.filter(({ pairs }) => pairs !== '0').length)
    const all = rowsOf('index_bins').filter(({ index, pairs }) => index === 'c-index' && pairs !== '0')
    expect(told.filter((it) => it.startsWith('C index'))).toEqual(
      all.map((row) => {
        const share = (n: string) => `${Math.round((Number(n) / 32) * 100)}%`
        return `C index ${Number(row.low) + 0.5}: ${row.pairs} of 32 pairs (${share(row.pairs!)}); expected if they met at random: ${fixed(row.expected!, 1)} (${share(row.expected!)})`
      }),
    )
  })

  test('re-pairings: the difference of each index and its p', () => {
    const told = said('re-pairing')
    for (const row of rowsOf('re_pairing').filter((it) => it.repaired_mean !== 'NA'))
      expect(told.some((it) => it.includes(`: ${fixed(row.standardised_difference!)} SD`))).toBe(true)
    expect(told).toHaveLength(7)
  })

  test('the re-paired association: bars, range and the observed one', () => {
    const told = said('re-paired-association')
    const rows = rowsOf('re_paired_association').filter(({ role }) => role === 'primary')
    for (const row of rows)
      expect(told).toEqual(
        expect.arrayContaining([
          `Re-paired: mean ${below1(row.null_mean!)}, middle 95% from ${below1(row.null_low!)} to ${below1(row.null_high!)}`,
          expect.stringContaining(`Observed: ${below1(row.observed!)}, n = ${row.n}; two-sided p`),
        ]),
      )
    const bars = told.filter((it) => it.startsWith('Correlation from'))
    const counts = new Set(rowsOf('re_paired_histogram').map(({ count }) => count))
    for (const bar of bars) {
      const [, orders] = /: ([\d,]+) of [\d,]+ re-pairings? \(/.exec(bar)!
      expect(counts).toContain(orders!.replaceAll(',', ''))
    }
    expect(bars.length).toBeGreaterThan(20)
  })

  test('types: the pairs of each cell, withheld types together', () => {
    const told = said('pairs-by-type')
    const pairs = told.map((it) => Number(/: (\d+) pairs?$/.exec(it)![1]))
    expect(pairs.reduce((sum, it) => sum + it, 0)).toBe(32)
    const social = rowsOf('type_meetings').find((it) => it.client_type === 'S' && it.therapist_type === 'S')!
    expect(told).toContain(`Social client, Social therapist: ${social.pairs} pairs`)
    expect(told.join()).not.toMatch(/(Realistic|Conventional) therapist/)
  })

  test('missing scores: the pairs of each pattern', () => {
    const rows = rowsOf('missing_patterns')
    const told = toldIn(drawing('missing-data'))
    expect(told).toHaveLength(rows.length)
    rows.forEach((row, i) => {
      expect(told[i]).toMatch(new RegExp(`^${row.pairs} pairs? with this pattern; `))
      expect(told[i]).toContain(`session ${row.session}: ${row.score === 'present' ? 'score' : 'no score'}`)
    })
  })

  test('therapists: predicted difference and the estimate without each', () => {
    const told = said('caterpillar')
    for (const row of rowsOf('therapist_effects').filter(({ role }) => role === 'primary')) {
      expect(told.some((it) => it.includes(`therapist: ${fixed(row.effect!)}, 95% interval [`))).toBe(true)
      expect(told.some((it) => it.includes(`therapist: β = ${below1(row.without!)}, 95% CI [`))).toBe(true)
    }
  })

  test('pairs: as many as there are, and not who', () => {
    const told = said('scatter').map((it) => /^C index [\d.]+, early bond [\d.]+: (\d+) pairs?$/.exec(it))
    expect(told.reduce((sum, it) => sum + Number(it![1]), 0)).toBe(32)
  })
})

test('no mark says who somebody is', () => {
  const ids = rowsOf('people').map((row) => Object.values(row)[0]!)
  expect(ids.length).toBeGreaterThan(40)
  const figures = readdirSync(join(folder, 'figures')).filter((name) => name.endsWith('.svg'))
  for (const figure of figures) {
    const words = new Set(toldIn(drawing(figure.replace('.svg', ''))).flatMap((it) => it.split(/\W+/)))
    expect(ids.filter((id) => words.has(id))).toEqual([])
  }
})

test('documents on paper have the drawings without these words', async () => {
  const zip = await JSZip.loadAsync(readFileSync(join(folder, 'supplement.docx')))
  const drawings = await Promise.all(zip.file(/\.svg$/).map((it) => it.async('string')))
  expect(drawings.length).toBeGreaterThan(3)
  for (const svg of drawings) {
    expect(svg).toMatch(/<title>[^<]+<\/title><desc>/)
    expect(toldIn(svg)).toEqual([])
  }
})
