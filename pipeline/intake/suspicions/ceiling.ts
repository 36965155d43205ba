import { problem } from '../../problems.ts'
import type { Suspicion } from '../suspicions.ts'
import { answerSheets } from './answer-sheets.ts'

/** Share of sheets at the top of the scale from which a ceiling is spoken of (McHorney & Tarlov, 1995). */
const SHARE = 0.15

/** With fewer sheets the share says little. */
const ENOUGH_SHEETS = 20

/** Scales on which many raters choose the highest answer to every item, so that they cannot be told apart. */
export const ceiling: Suspicion = (data) => {
  const tops = new Map<string, { scale: string; rater: string; n: number; top: number }>()
  for (const { rater, answers } of answerSheets(data)) {
    const topped = new Map<string, boolean>()
    for (const [key, value] of answers) {
      const scale = key.slice(0, key.indexOf('\n'))
      const isTop = value === data.study.scales[scale]!.range[1]
      topped.set(scale, isTop && (topped.get(scale) ?? true))
    }
    for (const [scale, isTop] of topped) {
      const key = `${scale}\n${rater}`
      const count = tops.get(key) ?? { scale, rater, n: 0, top: 0 }
      tops.set(key, { ...count, n: count.n + 1, top: count.top + (isTop ? 1 : 0) })
    }
  }
  return [...tops.values()]
    .filter(({ n, top }) => n >= ENOUGH_SHEETS && top / n >= SHARE)
    .map(({ scale, rater, n, top }) =>
      problem('ceiling', { file: data.answers.file, column: 'value' }, scale, rater, top, n),
    )
}
