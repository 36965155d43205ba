import { outcomeInText } from '../../document/labels.ts'
import type { Study } from '../../study/study.ts'

/** An outcome as the rating that is analysed, such as "early bond". */
export const ratingOf = (study: Study, outcome: string) => `early ${outcomeInText(study, outcome)}`
