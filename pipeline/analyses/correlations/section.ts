import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, correlation, count, interval, level, pValue, SYMBOL } from '../../document/apa.ts'
import { byOutcome } from '../../document/by-outcome.ts'
import { dashNote } from '../../document/dash-note.ts'
import { type Block, listed, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { COEFFICIENT_TITLES } from '../../statistics/correlation/coefficients.ts'
import { familySize } from '../../study/family.ts'
import { whyIndependentSentence } from '../independent-pairs.ts'
import { primary } from './primary.ts'
import type { Association, Results } from './table.ts'

const INTERVALS = {
  pearson: 'intervals by Fisher’s z',
  spearman: 'intervals by Fisher’s z with the standard error of Bonett and Wright (2000)',
  kendall: 'tau-b; intervals by Fisher’s z with the standard error of Bonett and Wright (2000)',
} as const

/** Every coefficient by method: what studies that take pairs as independent report, for comparison with them. */
export function correlationBlocks(evidence: Results): Block[] {
  const { associations } = evidence
  const methods = [...new Set(associations.map((row) => row.method))]
  return [paragraph(...introduction(evidence)), ...methods.map((method) => table(evidence, method))]
}

function introduction({ study, associations, caseload }: Results): Text {
  const row = primary(associations)
  const tests = familySize(study)
  const adjusted =
    tests === 1
      ? ''
      : ` The adjusted p is Holm’s over the ${count(tests)} index × outcome tests of one kind of coefficient.`
  const isNested = caseload.some(({ clients }) => clients > 1)
  return [
    isNested
      ? 'These correlations take all pairs as independent, which clients of one therapist are not; their intervals and p values hold only so far. They stand here for comparison with published studies that report them; conclusions rest on the estimates of The Association. '
      : `${whyIndependentSentence(study)} These are the correlations with every kind of coefficient. `,
    `For the primary hypothesis (${titleInText(row.index)} with ${outcomeLabel(study, row.outcome).toLowerCase()}, ${COEFFICIENT_TITLES[row.method]}): `,
    ...correlation(row, study.confidence),
    `.${adjusted}`,
  ]
}

function table({ study, associations }: Results, method: Association['method']): Block {
  const ofMethod = associations.filter((row) => row.method === method)
  const tests = [...new Set(ofMethod.flatMap((row) => (row.test === null ? [] : [row.test])))]
  const how = {
    t: 't approximation',
    z: 'normal approximation with correction for ties',
    exact: 'exact distribution',
  }
  return {
    kind: 'table',
    id: `correlations-${method}`,
    title: `${COEFFICIENT_TITLES[method]} Correlations of Congruence With Early Ratings`,
    head: [
      ['Index'],
      [{ em: 'n' }],
      SYMBOL[method],
      [`${level(study.confidence)} CI`],
      [{ em: 'p' }],
      ['Adjusted ', { em: 'p' }],
    ],
    rows: byOutcome(study, ofMethod, cells),
    note: [
      `${COEFFICIENT_TITLES[method]}, ${INTERVALS[method]}; `,
      { em: 'p' },
      ` two-sided${tests.length === 0 ? '' : ` (${tests.map((test) => how[test]).join('; ')})`}. All take pairs as independent.`,
      ...(method === 'pearson' ? pointBiserial(study) : []),
      ...dashNote(ofMethod.map(({ reason }) => reason)),
      ...(ofMethod.some((row) => row.role === 'primary') ? [{ sup: ' a' }, ' Primary hypothesis.'] : []),
    ],
  }
}

function cells(row: Association): Text[] {
  return [
    [indexNamed(row.index).title, ...(row.role === 'primary' ? [{ sup: 'a' }] : [])],
    [count(row.n)],
    [bounded(row.estimate)],
    [interval(row.conf_low, row.conf_high)],
    [pValue(row.p)],
    [pValue(row.p_adjusted)],
  ]
}

/** Pearson's r with an index of two values goes by another name. */
function pointBiserial({ indices }: Results['study']): Text {
  const binary = indices.map(indexNamed).filter((index) => index.level === 'binary')
  if (binary.length === 0) return []
  return [
    ` With ${listed(binary.map(({ title }) => title))}, which has two values, `,
    { em: 'r' },
    ' is point-biserial.',
  ]
}
