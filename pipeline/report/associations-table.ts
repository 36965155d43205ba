import { bayesFactors } from '../analyses/bayes/table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { equivalence } from '../analyses/equivalence/table.ts'
import { VERDICT_WORDS } from '../analyses/equivalence/words.ts'
import { type LeadingRow, leading } from '../analyses/leading/table.ts'
import { partialAssociations } from '../analyses/partial/table.ts'
import { indexNamed } from '../congruence/index-named.ts'
import { bayesFactor, bounded, count, interval, level, NONE, pValue, SYMBOL } from '../document/apa.ts'
import { byOutcome } from '../document/by-outcome.ts'
import { dashNote } from '../document/dash-note.ts'
import { cite, cited, listed, lowerFirst, specificNote, type Table, type Text } from '../document/document.ts'
import { variableLabel } from '../document/variable-label.ts'
import { COEFFICIENT_NAMES } from '../statistics/correlation/coefficients.ts'
import { familySize } from '../study/family.ts'
import type { ReportMaterial } from './material.ts'

interface Column {
  readonly head: Text
  cell(row: LeadingRow): Text
}

const MARKS = { primary: [{ sup: 'a' }], secondary: [{ sup: 'b' }], exploratory: [] } as const

/** Every index with every outcome, with all that the study file asks for. */
export function associationsTable(material: ReportMaterial): Table {
  const { study, rows } = material
  const all = rows(leading)
  const columns = columnsOf(material)
  return {
    kind: 'table',
    id: 'associations',
    title: 'Associations of Congruence With Early Ratings',
    head: [['Index'], ...columns.map(({ head }) => head)],
    rows: byOutcome(study, all, (row) => [
      [indexNamed(row.index).title, ...MARKS[row.role]],
      ...columns.map(({ cell }) => cell(row)),
    ]),
    note: notes(material),
  }
}

function columnsOf({ study, rows }: ReportMaterial): Column[] {
  const all = rows(leading)
  const ci = `${level(study.confidence)} CI`
  const isOf = (row: LeadingRow) => (it: { readonly index: string; readonly outcome: string }) =>
    it.index === row.index && it.outcome === row.outcome
  const plain = rows(associations)
  const methods = COEFFICIENT_NAMES.filter((name) => plain.some(({ method }) => method === name))
  const partial = rows(partialAssociations).filter(
    ({ kind, method }) => kind === 'partial' && method === partialMethod(study.hypothesis.method),
  )
  const bayes = rows(bayesFactors)
  const tested = rows(equivalence)
  const mixed = isMixed(all)
  return [
    { head: [{ em: 'n' }], cell: (row) => [count(row.n)] },
    ...methods.flatMap((method): Column[] => {
      const found = (row: LeadingRow) => plain.filter(isOf(row)).find((it) => it.method === method)!
      const estimate = {
        head: SYMBOL[method],
        cell: (row: LeadingRow): Text => [bounded(found(row).estimate)],
      }
      if (method !== 'pearson') return [estimate]
      return [estimate, { head: [ci], cell: (row) => [interval(found(row).conf_low, found(row).conf_high)] }]
    }),
    ...(mixed
      ? [
          { head: ['β'], cell: (row: LeadingRow): Text => [bounded(row.estimate)] },
          { head: [ci], cell: (row: LeadingRow): Text => [interval(row.conf_low, row.conf_high)] },
        ]
      : []),
    { head: [{ em: 'p' }], cell: (row) => [pValue(row.p)] },
    { head: ['Holm'], cell: (row) => [pValue(row.p_adjusted)] },
    { head: ['BH'], cell: (row) => [pValue(row.p_bh)] },
    ...(partial.length === 0
      ? []
      : [
          {
            head: ['Partial ', ...SYMBOL[partialMethod(study.hypothesis.method)]],
            cell: (row: LeadingRow): Text => [bounded(partial.find(isOf(row))!.estimate)],
          },
        ]),
    ...(bayes.length === 0
      ? []
      : [
          {
            head: ['BF', { sub: '10' }],
            cell: (row: LeadingRow): Text => [bayesFactor(bayes.find(isOf(row))!.ln_bf10)],
          },
        ]),
    ...(tested.length === 0
      ? []
      : [
          {
            head: ['Equivalence'],
            cell: (row: LeadingRow): Text => {
              const { verdict } = tested.find(isOf(row))!
              return [verdict === null ? NONE : VERDICT_WORDS[verdict]]
            },
          },
        ]),
  ]
}

function notes({ study, rows }: ReportMaterial): Text {
  const all = rows(leading)
  const mixed = isMixed(all)
  const undefinedBecause = [...all, ...rows(associations)].map(({ reason }) => reason)
  const partial = rows(partialAssociations).length > 0
  const bayes = rows(bayesFactors).length > 0
  const held = listed((study.covariates ?? []).map((id) => lowerFirst(variableLabel(study, id))))
  return [
    ...(mixed
      ? [
          'Coefficients ',
          ...SYMBOL.pearson,
          ', ',
          ...SYMBOL.spearman,
          ', and ',
          ...SYMBOL.kendall,
          ' take pairs as independent; β = standardised coefficient in a mixed model with a random intercept for the therapist, with its ',
          { em: 'p' },
          ' by the method of ',
          cited('kenward-roger-1997'),
          '. ',
        ]
      : [
          { em: 'p' } as const,
          ' is that of ',
          ...SYMBOL[study.hypothesis.method],
          ', the coefficient of the hypothesis. ',
        ]),
    `Holm and BH = that `,
    { em: 'p' },
    ` adjusted over the ${count(familySize(study))} tests (`,
    cite('holm-1979'),
    '; ',
    cite('benjamini-hochberg-1995'),
    ').',
    ...(partial ? [` Partial: ${held} held constant, pairs taken as independent.`] : []),
    ...(bayes ? [' BF', { sub: '10' } as const, ' = Bayes factor with a prior of the usual width.'] : []),
    ...dashNote(undefinedBecause),
    ...specificNote('a', 'Primary hypothesis.'),
    ...(all.some(({ role }) => role === 'secondary') ? specificNote('b', 'Second hypothesis.') : []),
  ]
}

const isMixed = (all: readonly LeadingRow[]) => all.some(({ estimator }) => estimator === 'mixed-model')

const partialMethod = (method: 'pearson' | 'spearman' | 'kendall') =>
  method === 'spearman' ? 'spearman' : 'pearson'
