import { type Text, toSection } from '../../document/document.ts'
import type { PaperKey } from '../../study/settings/paper-settings.ts'
import { isGiven, promptFor } from '../paper.ts'
import type { Told } from '../told.ts'

/** An item of the reporting standards, and where the report answers it. */
export interface JarsItem {
  readonly item: string
  answer(told: Told): Text
}

/** Sections, tables and figures that answer an item, as far as the report has them. */
const where =
  (...refs: readonly string[]) =>
  (told: Told): Text => {
    const there = refs.filter((ref) => ref.startsWith('section-') || told.prints(ref))
    return there.flatMap((ref, i): Text => (i === 0 ? [{ ref }] : [', ', { ref }]))
  }

/** What the authors have to say, in this section: the section once they have said it, the prompt until then. */
const asked =
  (section: string, ...keys: readonly PaperKey[]) =>
  ({ study }: Told): Text => {
    const open = keys.filter((key) => !isGiven(study, key))
    const prompts = open.flatMap((key): Text => [' ', promptFor(key)])
    return open.length === keys.length ? prompts.slice(1) : [toSection(section), ...prompts]
  }

const both =
  (...answers: readonly JarsItem['answer'][]) =>
  (told: Told): Text =>
    answers
      .map((answer) => answer(told))
      .filter((text) => text.length > 0)
      .flatMap((text, i): Text => (i === 0 ? text : ['; ', ...text]))

const authors = (what: string) => (): Text => [{ prompt: what }]

const notApplicable = (because: string) => (): Text => [`Not applicable because ${because}.`]

const item = (title: string, answer: JarsItem['answer']): JarsItem => ({ item: title, answer })

/** The items of JARS–Quant for all quantitative studies, by the parts of a report. */
export const JARS_ITEMS: readonly { readonly part: string; readonly items: readonly JarsItem[] }[] = [
  {
    part: 'Title page',
    items: [
      item('Title: variables and populations', () => ['The title of the report']),
      item(
        'Author note: funding, conflicts, registration, contact',
        both(where('section-author-note'), asked('statements', 'funding', 'conflicts')),
      ),
    ],
  },
  {
    part: 'Abstract',
    items: [item('Objectives, participants, method, findings, conclusions', where('section-abstract'))],
  },
  {
    part: 'Introduction',
    items: [
      item('Problem and its importance', authors('Write an introduction: the problem and why it matters.')),
      item('Review of relevant scholarship', authors('Write an introduction: earlier studies and theory.')),
      item('Hypotheses, aims, and objectives', where('section-plan')),
    ],
  },
  {
    part: 'Method',
    items: [
      item('Inclusion and exclusion', both(asked('participants', 'participants'), where('table-flow'))),
      item(
        'Participant characteristics',
        both(
          where('table-composition', 'table-descriptors'),
          asked('participants', 'participants', 'therapists'),
        ),
      ),
      item('Sampling procedures', asked('participants', 'setting', 'recruitment', 'dates')),
      item('Ethics and consent', asked('statements', 'ethics', 'consent')),
      item(
        'Sample size, power, and precision',
        both(asked('participants', 'sample_size'), where('table-power')),
      ),
      item('Measures and covariates', where('section-measures', 'section-congruence', 'table-congruence')),
      item('Data collection', asked('measures', 'instruments')),
      item('Quality of measurements', where('table-measures', 'table-reliability')),
      item('Instrumentation', both(where('section-measures'), asked('measures', 'instruments'))),
      item('Masking', notApplicable('nobody was assigned to conditions')),
      item('Psychometrics', where('table-measures', 'table-reliability', 'table-inventory-reliability')),
      item('Conditions and design', notApplicable('the study is observational; nothing was manipulated')),
      item('Data diagnostics', where('table-analyses', 'table-robustness', 'table-specification-choices')),
      item('Analytic strategy', where('section-plan')),
    ],
  },
  {
    part: 'Results',
    items: [
      item('Flow of participants', where('figure-flow', 'table-flow')),
      item('Recruitment: dates', asked('participants', 'dates')),
      item('Missing data', where('section-plan', 'table-analyses')),
      item('Descriptive statistics', where('table-measures', 'table-ratings')),
      item(
        'Inferential statistics, effect sizes, and intervals',
        where('section-results', 'table-ways', 'table-associations'),
      ),
      item('Complex analyses', where('table-mixed-models', 'table-match', 'table-response-surface')),
      item('Estimation, software, and its versions', where('section-author-note', 'table-inputs')),
    ],
  },
  {
    part: 'Discussion',
    items: [
      item('Support of the hypotheses', where('section-results')),
      item(
        'Similarity to the results of others',
        both(where('table-replication-verdicts'), authors('Discuss earlier studies.')),
      ),
      item('Interpretation and limitations', where('section-limitations')),
      item('Generalizability', asked('generality', 'generality')),
      item('Implications', authors('Discuss implications.')),
    ],
  },
  {
    part: 'Openness',
    items: [
      item('Registration and deviations', both(where('section-plan'), asked('plan', 'deviations'))),
      item('Data and code', asked('statements', 'data', 'code')),
    ],
  },
]
