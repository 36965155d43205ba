import type { Section } from '../../document/document.ts'
import type { Told } from '../told.ts'
import { abstract } from './abstract.ts'
import { authorNote } from './author-note.ts'
import { congruence } from './congruence.ts'
import { discussion } from './discussion.ts'
import { keyResult } from './key-result.ts'
import { measures } from './measures.ts'
import { participants } from './participants.ts'
import { plan } from './plan.ts'
import { results } from './results.ts'
import { statements } from './statements.ts'

/** What is handed in, in the order in which it is read. */
export function body(told: Told): Section[] {
  return [
    authorNote(told),
    abstract(told),
    keyResult(told),
    {
      id: 'method',
      title: 'Method',
      blocks: [],
      sections: [participants, measures, congruence, plan].map((part) => part(told)),
    },
    results(told),
    discussion(told),
    statements(told),
    { id: 'references', title: 'References', blocks: [{ kind: 'references' }] },
  ]
}
