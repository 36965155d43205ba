import { plural } from './plural.ts'
import type { Sentences } from './sentence.ts'

const personal = (what: string) => (n: number, isIdentifier: boolean) => ({
  severity: 'warning' as const,
  message: `this column${isIdentifier ? ' of identifiers' : ''} seems to contain ${what}, in ${plural(n, 'line')}`,
  remedy: isIdentifier
    ? 'replace the identifiers by numbers in all files and keep the list that links them to people elsewhere, or run with --deidentify, so that at least the results contain pseudonyms only'
    : 'delete the column; the analysis needs identifiers only',
})

/** Sentences about personal data that the analysis does not need. */
export const PRIVACY = {
  'person-name': personal('names of people'),
  'email-address': personal('e-mail addresses'),
  'phone-number': personal('phone numbers'),
  'ip-address': personal('IP addresses'),
  'birth-date': personal('birth dates'),
} as const satisfies Sentences
