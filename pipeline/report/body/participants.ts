import { composition } from '../../analyses/composition/composition.ts'
import { pairsSentence, typeSentence } from '../../analyses/composition/section.ts'
import type { Results as CompositionResults } from '../../analyses/composition/table.ts'
import { descriptives } from '../../analyses/descriptives/descriptives.ts'
import { ages } from '../../analyses/descriptives/section.ts'
import type { Results as DescriptiveResults } from '../../analyses/descriptives/table.ts'
import { flow } from '../../artefacts/flow.ts'
import { count } from '../../document/apa.ts'
import { joined, paragraph, type Section, type Text, toTable } from '../../document/document.ts'
import { plural } from '../../sentences/plural.ts'
import { authorsSay } from '../paper.ts'
import { quoted, resultsOf, see, type Told } from '../told.ts'

/** Where the people came from, who they are, and who was excluded. */
export function participants(told: Told): Section {
  const { study } = told
  const sample = resultsOf<CompositionResults>(told, composition)
  const known = ages(resultsOf<DescriptiveResults>(told, descriptives))
  const flowFigure = quoted(told, 'figure-flow')
  return {
    id: 'participants',
    title: 'Participants',
    blocks: [
      paragraph(
        ...joined([
          authorsSay(study, 'setting'),
          authorsSay(study, 'recruitment'),
          authorsSay(study, 'dates'),
          authorsSay(study, 'sample_size'),
        ]),
      ),
      paragraph(
        ...joined([
          pairsSentence(sample),
          excluded(told),
          ...(known.length === 0 ? [] : [known]),
          [...typeSentence(sample), '; ', toTable('composition'), ' gives all types.'],
          authorsSay(study, 'participants'),
          authorsSay(study, 'therapists'),
        ]),
      ),
      ...flowFigure,
      ...quoted(told, 'table-composition'),
    ],
  }
}

/** How many were excluded, and where the reasons are. */
function excluded(told: Told): Text {
  const callout = see(told, ...(told.prints('figure-flow') ? ['figure-flow'] : ['table-flow']))
  const out = told.rows(flow).filter(({ step }) => step === 'excluded')
  const sum = (of: 'clients' | 'therapists' | 'pairs') => out.reduce((all, row) => all + row[of], 0)
  if (out.length === 0) return ['No participants were excluded', ...callout, '.']
  const pairs = sum('pairs')
  return [
    `${plural(sum('clients'), 'client')}, ${plural(sum('therapists'), 'therapist')}, and ${plural(pairs, 'pair')} were excluded; ${count(told.rows(flow).find(({ step }) => step === 'kept')!.pairs)} of ${count(told.rows(flow).find(({ step }) => step === 'entered')!.pairs)} pairs were kept`,
    ...callout,
    '.',
  ]
}
