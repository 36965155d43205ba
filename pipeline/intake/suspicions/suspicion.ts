import type { Problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'

/** Looks for something in the data that may be right and is more often a mistake. All it finds are warnings. */
export type Suspicion = (data: StudyData) => Problem[]
