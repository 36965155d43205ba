import { stringify } from 'yaml'
import { type Deposited, described } from '../deposited.ts'

/** CITATION.cff (Citation File Format 1.2.0); null without authors, because the format demands them. */
export function citation(deposited: Deposited): string | null {
  const { study, date, license, shuffled } = deposited
  if (study.authors.length === 0) return null
  const content = {
    'cff-version': '1.2.0',
    message: shuffled
      ? 'These are shuffled ratings. Please cite the study and not this deposit as a source of results.'
      : 'Please cite this deposit if you use its data, plan or results.',
    type: 'dataset',
    title: study.title,
    authors: study.authors.map((name) => ({ name })),
    abstract: described(deposited),
    ...(study.paper.keywords && { keywords: study.paper.keywords }),
    ...(license !== null && (/^https?:/.test(license) ? { 'license-url': license } : { license })),
    ...(date !== null && { 'date-released': date }),
  }
  return stringify(content, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
}
