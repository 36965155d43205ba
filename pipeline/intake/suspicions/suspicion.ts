import type { Problem } from '../../problems.ts'
import type { StudyData } from '../study-data.ts'

/** Finds something in the data that can be right but is usually a mistake. Returns warnings only. */
export type Suspicion = (data: StudyData) => Problem[]
