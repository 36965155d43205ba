import { make } from '../dom/make.ts'
import { problemList } from '../dom/problem-list.ts'
import { save } from '../dom/save.ts'
import type { StudyMade } from '../engine/messages.ts'
import { reportFrame } from './report-frame.ts'

/** What a run made: the findings, the report, and everything to be saved. */
export function madeStudy(made: StudyMade, study: string | Blob): HTMLElement[] {
  const { id, report, zip, findings, warnings } = made
  const button = (words: string, act: () => void, kind = '') =>
    make('button', { type: 'button', class: kind, onclick: act }, words)
  return [
    make('h3', { tabindex: '-1' }, 'The report'),
    make(
      'ul',
      { class: 'findings' },
      findings.map((finding) => make('li', {}, finding)),
    ),
    make(
      'p',
      { class: 'saving' },
      button('Save everything', () => save(`${id}.zip`, zip), 'main'),
      button('Save the report', () => save('report.html', new Blob([report], { type: 'text/html' }))),
      button('Save study.yaml', () => save('study.yaml', new Blob([study]))),
    ),
    make(
      'p',
      { class: 'note' },
      'Everything is a zip archive with the folder of results: the report, tables, figures, and each number in a file. Keep study.yaml with your data: with it, anybody who has the data gets the same report. For Word, PDF, and pictures as PNG, run it with the command line (congruence run study.yaml).',
    ),
    warnings.length > 0
      ? make('details', {}, make('summary', {}, 'What to look at'), problemList(warnings))
      : make('span'),
    reportFrame(report),
  ]
}
