import { z } from 'zod'
import { name } from '../../instruments/setting-kinds.ts'
import { CRITERION_IDS } from '../../replication/criteria.ts'
import { publishedResult } from '../../replication/published-result.ts'
import type { StudyWith } from '../analysis.ts'

export const settings = {
  original: z
    .strictObject({
      claims: name.optional().describe('A file of data/claims/: claims whose figures are not known.'),
      results: z
        .array(publishedResult)
        .default([])
        .describe('Published results, typed from one’s own copy as they are printed.'),
    })
    .optional()
    .describe('What was published before, and is compared with the results of this study.'),
  replication: z
    .strictObject({
      criteria: z
        .array(z.enum(CRITERION_IDS))
        .min(1)
        .default([...CRITERION_IDS])
        .describe('The criteria by which the comparison is judged, declared before the data are seen.'),
      bayes_factor: z
        .number()
        .gt(1)
        .max(1_000_000)
        .default(3)
        .describe('From which replication Bayes factor on that criterion is met.'),
    })
    .default({ criteria: [...CRITERION_IDS], bayes_factor: 3 })
    .describe('How a replication is judged.'),
}

/** A study with what was published before. */
export type ReplicatingStudy = StudyWith<typeof settings>
