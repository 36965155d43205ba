import type { Study } from '../study/study.ts'

/** The texts of a figure; a figure of simulated data says so itself, so that the remark always stays with it. */
export function figureWords(study: Study, title: string, description: string) {
  if (!study.simulated) return { title, description }
  return { title, description: `Simulated data. ${description}`, remark: 'Simulated data' }
}
