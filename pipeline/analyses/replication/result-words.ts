/** The results of criteria and consistency checks as the report prints them. */
export const RESULT_WORDS = {
  met: 'met',
  'not-met': 'not met',
  consistent: 'consistent',
  inconsistent: 'inconsistent',
  'not-applicable': 'not applicable',
} as const
