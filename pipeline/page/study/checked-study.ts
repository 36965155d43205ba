import { understoodEntries } from '../../commands/understood/understood-entries.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { count, plural } from '../../sentences/plural.ts'
import { make } from '../dom/make.ts'
import { problemList } from '../dom/problem-list.ts'
import type { StudyChecked } from '../engine/messages.ts'

/** What a study was understood as, in one sentence. */
export function understoodSentence({ understood }: StudyChecked): string {
  if (understood === null) return ''
  const { pairs, therapists, primary, indices } = understood
  const who =
    therapists === null
      ? plural(pairs, 'pair')
      : `${plural(pairs, 'pair')}, ${plural(therapists, 'therapist')}`
  const index = indices.find(({ id }) => id === primary.index)
  const title = titleInText(primary.index)
  const values =
    index === undefined || index.pairs === pairs ? `${title} for all` : `${title} for ${count(index.pairs)}`
  return `${who}; ${values}; the hypothesis is tested with ${plural(primary.pairs, 'pair')}.`
}

/** The problems of a study, and what it was understood as. */
export function checkedStudy(checked: StudyChecked): HTMLElement {
  const { problems, understood } = checked
  return make(
    'div',
    { class: 'checked' },
    problems.length === 0 && make('p', {}, 'No problems were found.'),
    problems.length > 0 && problemList(problems),
    understood !== null &&
      make(
        'details',
        { id: 'all-understood' },
        make('summary', {}, 'Everything that was understood'),
        make(
          'dl',
          { class: 'facts' },
          understoodEntries(understood).map(([label, text]) => [make('dt', {}, label), make('dd', {}, text)]),
        ),
      ),
  )
}
