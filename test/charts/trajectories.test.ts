import { describe, expect, it } from 'vitest'
import { type Trajectory, trajectories } from '../../pipeline/charts/trajectories.ts'
import { inBothWidths, marksOf, textsOf, toldIn } from '../support/sound-figure.ts'

const TEXT = {
  title: 'Ratings by session',
  description: 'Simulated.',
  x: 'Session, and number of pairs',
  y: 'Mean rating',
}

function trajectory(title: string, sessions: readonly number[], own: Partial<Trajectory> = {}): Trajectory {
  const means = sessions.map((session) => ({
    session,
    n: 32 - session,
    mean: 5,
    low: 4.5,
    high: 5.5,
    told: `${title} ${session}`,
  }))
  return { title, rater: 'client', range: [1, 7], means, ...own }
}

describe('ratings by session', () => {
  it('have a panel for each outcome with means, intervals, numbers of pairs and the ends of the scale', async () => {
    const all = [
      trajectory('Bond', [1, 2, 3]),
      trajectory('Task', [1, 2, 3], { rater: 'therapist', range: [12, 84] }),
    ]
    const { page } = await inBothWidths((width) => trajectories(all, TEXT, width))
    expect(marksOf(page, 'symbol')).toBe(6)
    expect(marksOf(page, 'rule')).toBe(6)
    expect(toldIn(page).filter((told) => told === 'Task 2')).toHaveLength(2)
    expect(textsOf(page)).toEqual(expect.arrayContaining(['Bond', 'Task', '2 30', '1', '7', '12', '84']))
  })

  it('end at the ends of the scale', async () => {
    const means = [1, 2].map((session) => ({ session, n: 3, mean: 6.5, low: 5, high: 9, told: '' }))
    const { page } = await inBothWidths((width) =>
      trajectories([trajectory('Bond', [], { means })], TEXT, width),
    )
    // From 5 to 7, a third of a panel of 130 pixels; to 9 it would be two thirds.
    expect([...page.matchAll(/ y2="-([\d.]+)"/g)].map(([, long]) => Math.round(Number(long)))).toEqual([
      43, 43,
    ])
  })

  it('hold many sessions, six outcomes, long names and means without interval', async () => {
    const many = Array.from({ length: 20 }, (_, i) => i + 1)
    await inBothWidths((width) => trajectories([trajectory('Bond', many)], TEXT, width))
    const names = [
      'Bond (rated by therapist)',
      'Working Alliance Inventory: goals',
      'Symptoms',
      'Task',
      'Goal',
      'Validation',
    ]
    await inBothWidths((width) =>
      trajectories(
        names.map((name) => trajectory(name, [1, 2, 3])),
        TEXT,
        width,
      ),
    )
    const bare = [1, 3].map((session) => ({ session, n: 1, mean: 6.5, low: null, high: null, told: '' }))
    await inBothWidths((width) =>
      trajectories([trajectory('Bond', [], { means: bare, range: [0, 100] })], TEXT, width),
    )
  })
})
