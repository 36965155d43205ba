import { plural } from '../../sentences/plural.ts'
import { failure } from '../dom/failure.ts'
import { fileDrop } from '../dom/file-drop.ts'
import { fill, make, setAttributes } from '../dom/make.ts'
import { workBar } from '../dom/work-bar.ts'
import { type Engine, Stopped } from '../engine/engine.ts'
import type { GivenFile } from '../engine/messages.ts'
import { checkedStudy, understoodSentence } from './checked-study.ts'
import { fileLine } from './file-line.ts'
import { type StudyForm, studyForm } from './form/form.ts'
import type { Settings } from './form/settings.ts'
import { isData, namedAsDeclared, studyFileOf, withFiles } from './given-files.ts'
import { madeStudy } from './made-study.ts'
import { sourceText } from './source-text.ts'

/** How long nothing is changed before the study is checked again. */
const PAUSE = 500

/** The part of the page for a whole study: its files, what they are, and the report. */
export function study(engine: Engine): HTMLElement {
  let files: readonly GivenFile[] = []
  /** The text of study.yaml as it is now; null until there is one. */
  let text: string | Blob | null = null
  let open = 0
  let form: StudyForm | null = null
  let isSound = false
  let isChecking = false
  let turn = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const list = make('ul', { class: 'files' })
  const plan = make('div')
  const preview = make('div', { class: 'preview', role: 'status' })
  const results = make('div')
  const bar = workBar(() => engine.stop())
  const said = make('p', { class: 'understood' })
  const todo = make('p', { class: 'message', role: 'status' })
  const run = make(
    'button',
    { type: 'button', class: 'main', onclick: () => void start() },
    'Compute and write the report',
  )
  const source = sourceText((now) => void useText(now))
  const below = make(
    'div',
    { hidden: true },
    list,
    plan,
    make(
      'section',
      { 'aria-labelledby': 'understood-title' },
      make('h3', { id: 'understood-title' }, 'What was understood'),
      preview,
    ),
    source.element,
    make(
      'div',
      { class: 'dock' },
      make('div', {}, said, todo),
      make('div', { class: 'act' }, run, bar.element),
    ),
    results,
  )
  const drop = fileDrop({
    id: 'study-files',
    words: 'Drop the files of your study here',
    hint: 'CSV, Excel or SPSS files with the people, the pairs and the ratings, in one file or several; and study.yaml if you have one.',
    many: true,
    taken: (more) => void take(withFiles(files, more)),
  })

  async function take(now: readonly GivenFile[]) {
    // A file that was replaced may hold something else, of which nothing is confirmed.
    if (files.some((it) => now.some((other) => other.name === it.name && other !== it))) form = null
    files = now
    below.hidden = files.length === 0
    fill(results)
    fill(
      list,
      files.map((file) => fileLine(file, () => void take(files.filter((it) => it !== file)))),
    )
    if (files.length === 0) return
    const given = studyFileOf(files)
    if (given !== null) return useFile(given)
    if (files.some(isData)) await useForm()
  }

  /** A study.yaml is among the files: it says what everything is. */
  async function useFile(given: GivenFile) {
    fill(plan, make('p', {}, make('b', {}, given.name), ' says what these files are.'))
    await useText(await given.content.text())
  }

  async function useText(now: string) {
    text = now
    open = 0
    source.put(now)
    try {
      files = namedAsDeclared(files, await engine.ask('study-settings', now))
    } catch {
      // What is wrong with the text is told when the study is checked.
    }
    check()
  }

  /** Nobody has described the files: a form, filled in with what they look like. */
  async function useForm() {
    const own = ++turn
    fill(plan, make('p', { role: 'status' }, `Reading ${plural(files.length, 'file')} …`))
    fill(preview)
    try {
      const [seen, instruments] = await Promise.all([
        engine.ask('see-files', files.filter(isData)),
        engine.ask('instruments', null),
      ])
      if (own !== turn) return
      form = studyForm(seen, instruments, form, (settings, undecided) => void changed(settings, undecided))
      fill(
        plan,
        make(
          'p',
          {},
          'This is what your files look like. Nothing is taken for granted: change what is wrong, and tick what is right.',
        ),
        form.element,
      )
      form.tell()
    } catch (error) {
      if (own === turn) fill(plan, failure(error))
    }
  }

  async function changed(settings: Settings, undecided: number) {
    open = undecided
    try {
      text = await engine.ask('study-text', settings)
      if (typeof text === 'string') source.put(text)
    } catch (error) {
      if (!(error instanceof Stopped)) fill(preview, failure(error))
      return
    }
    check()
  }

  /** Checks the study after a pause, so that typing is never waited for. */
  function check() {
    clearTimeout(pause)
    isSound = false
    isChecking = true
    tell()
    pause = setTimeout(() => void checkNow(), PAUSE)
  }

  async function checkNow() {
    const own = ++turn
    const given = text
    if (given === null) return
    try {
      const checked = await engine.ask('check-study', {
        study: given,
        files: files.filter((it) => it !== studyFileOf(files)),
      })
      if (own !== turn) return
      isChecking = false
      isSound = checked.understood !== null
      said.textContent = understoodSentence(checked)
      fill(preview, checkedStudy(checked))
    } catch (error) {
      if (own !== turn) return
      isChecking = false
      fill(preview, failure(error))
    }
    tell()
  }

  function tell() {
    const isRunning = !bar.element.hidden
    run.hidden = isRunning
    setAttributes(run, { disabled: !isSound || open > 0 })
    const reasons = [
      ...(open > 0
        ? [`${plural(open, 'proposal is', 'proposals are')} not confirmed yet: tick what is right.`]
        : []),
      ...(isSound || isChecking ? [] : ['Correct the errors first.']),
    ]
    fill(
      todo,
      isRunning ? '' : reasons.join(' '),
      open > 0 &&
        !isRunning && [
          ' ',
          make('button', { type: 'button', class: 'plain', onclick: showOpen }, 'Show the first'),
        ],
    )
  }

  function showOpen() {
    const mark = plan.querySelector<HTMLInputElement>('input.right:not(:checked)')
    mark?.closest('.line')?.scrollIntoView({ block: 'center' })
    mark?.focus()
  }

  async function start() {
    const given = text
    if (given === null) return
    fill(results)
    bar.at(null, 'Beginning')
    tell()
    try {
      const made = await engine.ask(
        'run-study',
        { study: given, files: files.filter((it) => it !== studyFileOf(files)) },
        ({ purpose, at, of }) => bar.at(at / of, `Step ${at + 1} of ${of}: ${purpose}`),
      )
      fill(results, madeStudy(made, given))
      results.querySelector('h3')?.focus()
    } catch (error) {
      fill(results, failure(error))
    }
    bar.end()
    tell()
  }

  return make(
    'section',
    { id: 'study', 'aria-labelledby': 'study-title' },
    make('h2', { id: 'study-title' }, 'A study'),
    make('p', { class: 'lead' }, 'From your files to a report on congruence and the early sessions.'),
    drop,
    below,
  )
}
