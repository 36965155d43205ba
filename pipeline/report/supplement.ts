import { ANALYSES } from '../analyses/analyses.ts'
import type { ChapterId } from '../analyses/analysis.ts'
import { blocksOf } from '../document/blocks-of.ts'
import { type Block, paragraph, type Section, toTable } from '../document/document.ts'
import { textsOf } from '../document/texts-of.ts'
import { associationsTable } from './associations-table.ts'
import { callsOfBody, withCalls } from './calls-in-r.ts'
import { withEqualN } from './equal-n.ts'
import { checklist } from './jars/checklist.ts'
import { making } from './making.ts'
import { refOf, type Told } from './told.ts'
import { withheldParagraph } from './withheld.ts'

/** Sections of a part: those of analyses by their chapter, and what the report itself says. */
interface Part {
  readonly id: string
  readonly title: string
  readonly opening?: (told: Told, body: readonly Block[]) => readonly Block[]
  readonly chapters: readonly { readonly id: ChapterId; readonly title: string }[]
}

const part = (id: string, title: string, ...chapters: Part['chapters']): Part => ({ id, title, chapters })

/** The parts in their order; one that has nothing to say is left out. */
const PARTS: readonly Part[] = [
  part('congruence', 'Congruence Indices', { id: 'congruence', title: 'Definitions and Distributions' }),
  part(
    'sample',
    'Sample and Measures',
    { id: 'sample', title: 'Participants, Codes, and Profiles' },
    { id: 'measures', title: 'Ratings and Their Reliability' },
  ),
  {
    id: 'associations',
    title: 'Associations',
    opening: (told) => [withCalls(withEqualN(associationsTable(told)))],
    chapters: [
      { id: 'association', title: 'Hypotheses' },
      { id: 'nesting', title: 'Clients Within Therapists' },
      { id: 'match', title: 'Main Effects and Match' },
      { id: 'correlations', title: 'Correlations of Independent Pairs' },
      { id: 'specificity', title: 'Comparisons of Outcomes' },
      { id: 'evidence', title: 'Bayes Factors and Equivalence' },
    ],
  },
  part('matrices', 'Correlation Matrices', { id: 'matrices', title: 'Matrices' }),
  part('robustness', 'Bootstrap, Permutation, and Influence', {
    id: 'robustness',
    title: 'Resampling and Influence',
  }),
  part('ties', 'Ties', { id: 'ties', title: 'Tied Scores' }),
  part('replication', 'Replication in Detail', { id: 'replication', title: 'Criteria' }),
  part('sensitivity', 'Power and Sensitivity', { id: 'sensitivity', title: 'Power and Suppositions' }),
  part('specification-curve', 'Specification Curve', {
    id: 'specification-curve',
    title: 'All Specifications',
  }),
  { ...part('privacy', 'Privacy'), opening: withheldParagraph },
  {
    ...part('making', 'Files, Seeds, and Versions'),
    opening: (told, body) => [...making(told), ...callsOfBody(body)],
  },
]

/** Tables and figures that the supplement has besides those of the analyses. */
export const OWN = ['table-associations', 'table-inputs', 'table-calls', 'table-jars']

/** What is published beside the body: all that the analyses say and the body does not show. */
export function supplement(told: Told, body: readonly Section[]): Section[] {
  const asked = told.study.report.supplement
  if (asked === 'none') return []
  const shown = blocksOf<Block>(body)
  const parts = PARTS.map((it) => sectionOf(it, told, shown)).filter((it) => blocksOf<Block>([it]).length > 0)
  const wanted = asked === 'full' ? [...parts, jars(told)] : referredTo(body, parts)
  return wanted.map((it, i) => ({ ...it, title: `S${i + 1}. ${it.title}` }))
}

function sectionOf(
  { id, title, opening, chapters }: Part,
  told: Told,
  body: readonly Block[],
): Section {
  const shown = new Set(body.map(refOf))
  const said = chapters.map(({ id, title }) => {
    const blocks = ANALYSES.filter(({ chapter }) => chapter === id).flatMap((it) => told.blocks(it))
    return {
      id: `supplement-${id}`,
      title,
      blocks: blocks.filter((it) => refOf(it) === null || !shown.has(refOf(it))).map(withCalls),
    }
  })
  const full = said.filter(({ blocks }) => blocks.length > 0)
  const start = opening?.(told, body) ?? []
  // A part of one chapter needs no heading for it.
  if (chapters.length === 1)
    return { id: `supplement-${id}`, title, blocks: [...start, ...(full[0]?.blocks ?? [])] }
  return { id: `supplement-part-${id}`, title, blocks: start, sections: full }
}

function jars(told: Told): Section {
  return {
    id: 'supplement-jars',
    title: 'Reporting Standards',
    blocks: [
      paragraph(toTable('jars'), ' shows where the report answers each item of the reporting standards.'),
      checklist(told),
    ],
  }
}

/** The parts that the body refers to, and those that these refer to in turn. */
function referredTo(body: readonly Section[], parts: readonly Section[]): Section[] {
  const anchors = new Map(parts.flatMap((it) => anchorsOf(it).map((anchor) => [anchor, it] as const)))
  const wanted = new Set<Section>()
  const visit = (sections: readonly Section[]) => {
    for (const ref of blocksOf<Block>(sections).flatMap(textsOf).flat().flatMap(refIn)) {
      const found = anchors.get(ref)
      if (found === undefined || wanted.has(found)) continue
      wanted.add(found)
      visit([found])
    }
  }
  visit(body)
  return parts.filter((it) => wanted.has(it))
}

const refIn = (run: unknown) =>
  typeof run === 'object' && run !== null && 'ref' in run ? [String(run.ref)] : []

function anchorsOf(section: Section): string[] {
  const within = section.sections ?? []
  return [
    `section-${section.id}`,
    ...section.blocks.flatMap((it) => refOf(it) ?? []),
    ...within.flatMap(anchorsOf),
  ]
}
