import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { shortest } from '../../document/apa.ts'
import {
  type Block,
  cite,
  joined,
  lowerFirst,
  paragraph,
  type Section,
  type Text,
  toSection,
} from '../../document/document.ts'
import { formula } from '../../document/formula.ts'
import type { Told } from '../told.ts'

/** The primary index with its formula, and a line for each of the others. */
export function congruence(told: Told): Section {
  const { study } = told
  const primary = study.hypothesis.index
  const others = study.indices.filter((id) => id !== primary)
  const blocks: Block[] = [paragraph(...primaryIndex(primary))]
  if (others.length > 0) {
    blocks.push(
      paragraph(
        `The other ${others.length === 1 ? 'index is' : 'indices are'} exploratory`,
        ...(told.prints('table-congruence')
          ? [' (definitions in ', toSection('supplement-congruence'), ')']
          : []),
        ':',
      ),
      { kind: 'list', items: others.map(line) },
    )
  }
  return { id: 'congruence', title: 'Congruence', blocks }
}

function primaryIndex(id: string): Text {
  const { meaning, definition, range, direction, rules } = indexNamed(id)
  const [low, high] = range
  const bounds = low === null || high === null ? '' : `It ranges from ${shortest(low)} to ${shortest(high)}; `
  const good =
    direction === 'distance' ? 'it is a distance, 0 for identical people' : 'higher is more congruent'
  const words = bounds === '' ? `${good.charAt(0).toUpperCase()}${good.slice(1)}` : `${bounds}${good}`
  const scored: Text =
    rules === undefined
      ? []
      : [` Scores: ${rules.map(({ value, when }) => `${value} for ${when}`).join('; ')}.`]
  return [
    `Congruence was measured with the ${titleInText(id)}`,
    ...sources(id),
    `: ${lowerFirst(meaning)} `,
    ...formula(definition),
    `.`,
    ...scored,
    ` ${words}.`,
  ]
}

const line = (id: string): Text => {
  const { title, meaning } = indexNamed(id)
  return [title, ...sources(id), `: ${lowerFirst(meaning)}`]
}

function sources(id: string): Text {
  const { source } = indexNamed(id)
  return source.length === 0
    ? []
    : [
        ' (',
        ...joined(
          source.map((it): Text => [cite(it)]),
          '; ',
        ),
        ')',
      ]
}
