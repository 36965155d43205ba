import { count, plural } from './plural.ts'
import type { Sentences } from './sentence.ts'

const sumOf = (kinds: readonly (readonly [string, number])[]) => kinds.reduce((sum, [, n]) => sum + n, 0)

/** If there are several values, how often they occur, such as " (Spam: 2, Survey Test: 1)". */
const kindsOf = (kinds: readonly (readonly [string, number])[]) =>
  kinds.length < 2
    ? ''
    : ` (${kinds.map(([word, n]) => `${word === '' ? 'empty' : word}: ${count(n)}`).join(', ')})`

/** Sentences about exports of survey programs. */
export const SURVEYS = {
  'not-qualtrics': () => ({
    message:
      'the third row of a Qualtrics export contains identifiers such as {"ImportId":"QID1"}, but the third row of this file does not',
    remedy: 'export it from Qualtrics as CSV and do not change its first three rows, or declare format: csv',
  }),
  'survey-export': (program: string, format: string) =>
    program === 'Qualtrics'
      ? {
          message: `this is an export of ${program}: the rows below the column names are texts and identifiers of questions, not responses`,
          remedy: `write format: ${format} for this file in study.yaml`,
        }
      : {
          severity: 'warning' as const,
          message: `this looks like an export of ${program}, which has one row for each event and each repeated form`,
          remedy: `write format: ${format} for this file in study.yaml, and select the rows of a form with \`only\``,
        },
  'survey-preview': (kinds: readonly (readonly [string, number])[], line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(sumOf(kinds), 'response is', 'responses are')} a preview, a test or spam${kindsOf(kinds)}`,
    remedy: line === null ? 'delete them from the file' : `write ${line} for this file in study.yaml`,
  }),
  'unfinished-answer': (kinds: readonly (readonly [string, number])[], line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(sumOf(kinds), 'survey response was', 'survey responses were')} not finished${kindsOf(kinds)}`,
    remedy: `decide which responses to analyse; to leave out the unfinished ones, ${
      line === null ? 'delete them from the file' : `write ${line} for this file in study.yaml`
    }`,
  }),
  'incomplete-form': (n: number, line: string | null) => ({
    severity: 'warning' as const,
    message: `${plural(n, 'row has', 'rows have')} answers to a form that is not marked as complete`,
    remedy:
      line === null
        ? 'mark the complete ones in REDCap, or ignore this if the project does not use the mark'
        : `decide which rows to analyse; to leave out the others, write ${line} for this file in study.yaml`,
  }),
} as const satisfies Sentences
