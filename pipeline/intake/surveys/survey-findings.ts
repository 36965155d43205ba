import type { Problem } from '../../problems.ts'
import { limesurveyFindings } from './limesurvey.ts'
import { qualtricsFindings } from './qualtrics.ts'
import { redcapFindings } from './redcap.ts'
import type { Responses } from './selection.ts'
import { soscisurveyFindings } from './soscisurvey.ts'
import { uniparkFindings } from './unipark.ts'

/**
 * Warnings about responses that the survey program marks as unfinished, tests or spam. Its columns identify the program,
 * whatever the format of the file.
 */
export function surveyFindings(responses: Responses): Problem[] {
  return [
    qualtricsFindings,
    redcapFindings,
    limesurveyFindings,
    soscisurveyFindings,
    uniparkFindings,
  ].flatMap((findings) => findings(responses))
}
