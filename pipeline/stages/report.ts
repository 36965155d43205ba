import { stringify } from 'csv-stringify/sync'
import { adjustments } from '../analyses/adjustments/table.ts'
import { evidence as evidenceTable } from '../analyses/bayes/table.ts'
import { caseload } from '../analyses/composition/caseload-table.ts'
import { composition } from '../analyses/composition/table.ts'
import { associations } from '../analyses/correlations/table.ts'
import { descriptives } from '../analyses/descriptives/table.ts'
import { matrix } from '../analyses/matrix/table.ts'
import { partialAssociations } from '../analyses/partial/table.ts'
import { analysisFlow } from '../analyses/participants/analysis-flow-table.ts'
import { flow } from '../analyses/participants/flow-table.ts'
import { missingReasons } from '../analyses/participants/missing-reasons-table.ts'
import { power } from '../analyses/power/table.ts'
import { chance } from '../analyses/re-pairing/table.ts'
import { inventoryItems } from '../analyses/reliability/inventory-item-table.ts'
import { inventoryReliability } from '../analyses/reliability/inventory-table.ts'
import { itemStatistics } from '../analyses/reliability/item-table.ts'
import { ratedSessions } from '../analyses/reliability/rated-sessions-table.ts'
import { reliability } from '../analyses/reliability/table.ts'
import { consistency } from '../analyses/replication/consistency-table.ts'
import { originals } from '../analyses/replication/originals-table.ts'
import { replication } from '../analyses/replication/table.ts'
import { intervals } from '../analyses/robustness/intervals-table.ts'
import { permutations } from '../analyses/robustness/permutations-table.ts'
import { sensitivity } from '../analyses/sensitivity/table.ts'
import { specifications } from '../analyses/specification-curve/table.ts'
import { specificationCurve } from '../analyses/specification-curve/tests-table.ts'
import { specificity } from '../analyses/specificity/table.ts'
import { ties } from '../analyses/ties/table.ts'
import { structuralSummary } from '../analyses/type-order/summary-table.ts'
import { typeOrder } from '../analyses/type-order/table.ts'
import { plainText, type ReportDocument, type Table } from '../document/document.ts'
import { htmlReport } from '../document/formats/html.ts'
import type { Evidence } from '../report/evidence.ts'
import { SECTIONS } from '../report/report.ts'
import { software } from './run/software.ts'
import type { Given, Stage } from './run/stage.ts'

/** Writes the report and every table in it. */
export const report: Stage = {
  name: 'report',
  reads: (study) => [
    ...[
      flow,
      analysisFlow,
      missingReasons,
      composition,
      caseload,
      chance,
      descriptives,
      ratedSessions,
      reliability,
      itemStatistics,
    ],
    ...(study.inventory ? [inventoryReliability, inventoryItems] : []),
    ...[associations, ties],
    ...[typeOrder, structuralSummary],
    ...[adjustments, partialAssociations, matrix, specificity, evidenceTable, power, sensitivity],
    ...(study.original ? [originals, consistency, replication] : []),
    ...[intervals, permutations],
    ...[specifications, specificationCurve],
  ],
  readsFilesOf: 'draw',
  writes: () => [],
  writesFiles: 'report.html  tables/*.csv',
  async make(given) {
    const evidence = evidenceFrom(given)
    const { title, authors, simulated } = given.study
    const document: ReportDocument = {
      title,
      authors,
      simulated: simulated !== false,
      sections: SECTIONS.map((section) => section(evidence)).filter(({ blocks }) => blocks.length > 0),
    }
    const drawing = (id: string) => new TextDecoder().decode(given.file(`figures/${id}.svg`))
    const files = new Map<string, Uint8Array>()
    files.set('report.html', Buffer.from(await htmlReport(document, drawing)))
    for (const section of document.sections) {
      for (const block of section.blocks) {
        if (block.kind === 'table') files.set(`tables/${block.id}.csv`, Buffer.from(tableCsv(block)))
      }
    }
    return { files }
  },
}

function evidenceFrom({ study, inputs, rows }: Given): Evidence {
  return {
    study,
    composition: rows(composition),
    caseload: rows(caseload),
    chance: rows(chance),
    descriptives: rows(descriptives),
    ratedSessions: rows(ratedSessions),
    reliability: rows(reliability),
    itemStatistics: rows(itemStatistics),
    inventoryReliability: study.inventory ? rows(inventoryReliability) : [],
    inventoryItems: study.inventory ? rows(inventoryItems) : [],
    associations: rows(associations),
    ties: rows(ties),
    typeOrder: rows(typeOrder),
    structuralSummary: rows(structuralSummary),
    originals: study.original ? rows(originals) : [],
    consistency: study.original ? rows(consistency) : [],
    replication: study.original ? rows(replication) : [],
    adjustments: rows(adjustments),
    partialAssociations: rows(partialAssociations),
    matrix: rows(matrix),
    specificity: rows(specificity),
    evidence: rows(evidenceTable),
    power: rows(power),
    sensitivity: rows(sensitivity),
    intervals: rows(intervals),
    permutations: rows(permutations),
    specifications: rows(specifications),
    specificationCurve: rows(specificationCurve),
    flow: rows(flow),
    analysisFlow: rows(analysisFlow),
    missingReasons: rows(missingReasons),
    inputs,
    software: software(),
  }
}

/** A table as it is printed, for a spreadsheet; a subheading is repeated in front of its rows. */
function tableCsv({ head, rows }: Table): string {
  const grouped = rows.some((row) => row.length === 1)
  let group = ''
  const lines = rows.flatMap((row) => {
    const cells = row.map(plainText)
    if (row.length > 1) return [grouped ? [group, ...cells] : cells]
    group = cells[0]!
    return []
  })
  const names = head.map(plainText)
  return stringify([grouped ? ['Group', ...names] : names, ...lines])
}
