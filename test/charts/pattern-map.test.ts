import { describe, expect, it } from 'vitest'
import { patternMap } from '../../pipeline/charts/pattern-map.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Missing scores',
  description: 'Simulated.',
  present: 'Score',
  missing: 'No score',
  x: 'Early sessions',
  rows: 'Pairs',
}

const groups = (titles: readonly string[], sessions: number) =>
  titles.map((title) => ({ title, sessions: Array.from({ length: sessions }, (_, i) => i + 1) }))

const patterns = (n: number, columns: number) =>
  Array.from({ length: n }, (_, i) => ({
    label: String(n - i),
    present: Array.from({ length: columns }, (_, column) => (i * column) % 3 !== 1),
    told: Array.from({ length: columns }, (_, column) => `${n - i} pairs, column ${column}`),
  }))

describe('a map of missing scores', () => {
  it('has a cell for each pattern and session', async () => {
    const { page } = await inBothWidths((width) =>
      patternMap(patterns(4, 6), groups(['Bond', 'Task'], 3), TEXT, width),
    )
    // Two more are those of the key.
    expect(marksOf(page, 'rect')).toBe(24 + 2)
    expect(toldIn(page)).toHaveLength(24)
    expect(toldIn(page).slice(5, 7)).toEqual(['4 pairs, column 5', '3 pairs, column 0'])
    expect(textsOf(page)).toEqual(expect.arrayContaining(['Bond', 'Task', 'Pairs', '3', TEXT.missing]))
  })

  it('holds one pair, many patterns, many sessions and long names', async () => {
    await inBothWidths((width) => patternMap(patterns(1, 1), groups(['Bond'], 1), TEXT, width))
    const long = [
      'Bond (rated by therapist)',
      'Working Alliance Inventory: goals and tasks',
      'Symptoms',
      'Task',
      'Goal',
    ]
    await inBothWidths((width) => patternMap(patterns(24, 15), groups(long, 3), TEXT, width))
    await inBothWidths((width) =>
      patternMap(patterns(24, 60), groups(['Bond', 'Task', 'Goal'], 20), TEXT, width),
    )
    await inBothWidths((width) => patternMap(patterns(24, 10), groups(long, 2), TEXT, width))
  })
})
