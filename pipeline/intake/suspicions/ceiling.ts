import { ROLES } from '../../congruence/role.ts'
import { problem } from '../../problems.ts'
import { scalesInFile } from '../../study/scales/scales-in-file.ts'
import { answerSheets } from './answer-sheets.ts'
import type { Suspicion } from './suspicion.ts'

/** The share of sheets at the top of the scale that indicates a ceiling effect (McHorney & Tarlov, 1995). */
const SHARE = 0.15

/** With fewer sheets the share is too imprecise. */
const ENOUGH_SHEETS = 20

/**
 * Scales on which many raters give the highest answer to every item, so that the scale cannot distinguish them. Scales
 * with answers beyond their range are skipped: their highest answer is uncertain.
 */
export const ceiling: Suspicion = (data) => {
  const { columnsOf, files, observed } = data.answers
  const isBeyond = new Set(
    [...scalesInFile(data.study.scales)].flatMap(([word, { range, scales }]) => {
      const { lowest, highest } = observed.get(word)!
      return lowest < range[0] || highest > range[1] ? scales : []
    }),
  )
  const scales = Object.entries(data.study.scales)
  const tops = scales.map(([scale, { range }]) => ({
    scale,
    high: range[1],
    client: [0, 0],
    therapist: [0, 0],
  }))
  const scaleOf = columnsOf.map((column) => scales.findIndex(([scale]) => scale === column.scale))
  for (const { rater, columns, values } of answerSheets(data)) {
    const isTop = new Map<number, boolean>()
    for (let i = 0; i < columns.length; i++) {
      const scale = scaleOf[columns[i]!]!
      isTop.set(scale, (isTop.get(scale) ?? true) && values[i] === tops[scale]!.high)
    }
    for (const [scale, top] of isTop) {
      const count = tops[scale]![rater]
      count[0]! += top ? 1 : 0
      count[1]! += 1
    }
  }
  return tops.flatMap((it) =>
    ROLES.flatMap((rater) => {
      const [top, n] = it[rater] as [number, number]
      if (n < ENOUGH_SHEETS || top / n < SHARE || isBeyond.has(it.scale)) return []
      return [problem('ceiling', { file: files.join(', '), column: 'value' }, it.scale, rater, top, n)]
    }),
  )
}
