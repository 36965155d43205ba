import { countOf, furtherText, problemGroups } from '../../problem-groups.ts'
import type { Problem } from '../../problems.ts'
import { plural } from '../../sentences/plural.ts'
import { excerpt } from '../../sentences/wording.ts'
import { make } from './make.ts'

/** The most groups that are listed. */
const LISTED = 40

/** Problems of files, as the command line tells them: where, what was found, what is wrong, what to write. */
export function problemList(problems: readonly Problem[]): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const groups = problemGroups([...errors, ...warnings])
  return make(
    'div',
    { class: 'problems' },
    errors.length > 0 &&
      make('p', { class: 'count wrong' }, plural(countOf(errors), 'error'), ' to be mended'),
    warnings.length > 0 &&
      make('p', { class: 'count' }, plural(countOf(warnings), 'note'), ' to be looked at'),
    make(
      'ul',
      {},
      groups
        .slice(0, LISTED)
        .map((group) =>
          make(
            'li',
            { class: group.severity },
            group.shown.map(one),
            group.count > group.shown.length && make('p', { class: 'also' }, furtherText(group).trim()),
          ),
        ),
      groups.length > LISTED &&
        make('li', {}, `… and ${plural(groups.length - LISTED, 'further kind')} of problem`),
    ),
  )
}

function one({ file, line, column, found, message, remedy, severity, code }: Problem): HTMLElement {
  const place = [file, line === null ? null : `line ${line}`, column].filter((it) => it !== null).join(', ')
  return make(
    'div',
    { class: 'problem' },
    make(
      'p',
      { class: 'where' },
      make('b', {}, severity === 'error' ? 'Error' : 'Note'),
      ` ${place}`,
      found !== null && [' ', make('q', {}, excerpt(found))],
    ),
    make('p', {}, withCode(sentence(message))),
    make('p', { class: 'remedy' }, withCode(sentence(remedy)), ' ', make('code', { class: 'key' }, code)),
  )
}

/** What is to be written in study.yaml stands between backticks. */
const withCode = (text: string) =>
  text.split('`').map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part))

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
