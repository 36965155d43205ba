import { expect, test } from 'vitest'
import { withTwin } from '../../../pipeline/commands/deposit/twin.ts'
import type { FinishedStudy } from '../../../pipeline/stages/disk/study-of.ts'

test('ratings of so few pairs that somebody could try all orders are not shuffled', async () => {
  const pairs = Array.from({ length: 9 }, (_, i) => ({ dyad_id: `D${i}`, client_id: 'C', therapist_id: 'T' }))
  const rows = ({ file }: { file: string }) => (file === 'dyads.csv' ? pairs : [])
  const finished = { rows } as unknown as FinishedStudy
  await expect(withTwin('reports/small', finished, async () => null)).rejects.toThrow(
    'reports/small: the study has 9 pairs, so that somebody could find out whose the shuffled ratings are. Share ratings only of studies with 10 pairs or more, or deposit the study without --ratings shuffled. [too-few-to-shuffle]',
  )
})
