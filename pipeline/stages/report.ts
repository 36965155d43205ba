import { stringify } from 'csv-stringify/sync'
import { adjustments } from '../artefacts/adjustments.ts'
import { analysisFlow } from '../artefacts/analysis-flow.ts'
import { associations } from '../artefacts/associations.ts'
import { caseload } from '../artefacts/caseload.ts'
import { chance } from '../artefacts/chance.ts'
import { composition } from '../artefacts/composition.ts'
import { consistency } from '../artefacts/consistency.ts'
import { descriptives } from '../artefacts/descriptives.ts'
import { evidence as evidenceTable } from '../artefacts/evidence.ts'
import { flow } from '../artefacts/flow.ts'
import { intervals } from '../artefacts/intervals.ts'
import { inventoryItems } from '../artefacts/inventory-items.ts'
import { inventoryReliability } from '../artefacts/inventory-reliability.ts'
import { itemStatistics } from '../artefacts/item-statistics.ts'
import { matrix } from '../artefacts/matrix.ts'
import { missingReasons } from '../artefacts/missing-reasons.ts'
import { originals } from '../artefacts/originals.ts'
import { partialAssociations } from '../artefacts/partial-associations.ts'
import { permutations } from '../artefacts/permutations.ts'
import { power } from '../artefacts/power.ts'
import { ratedSessions } from '../artefacts/rated-sessions.ts'
import { reliability } from '../artefacts/reliability.ts'
import { replication } from '../artefacts/replication.ts'
import { sensitivity } from '../artefacts/sensitivity.ts'
import { specificationCurve } from '../artefacts/specification-curve.ts'
import { specifications } from '../artefacts/specifications.ts'
import { specificity } from '../artefacts/specificity.ts'
import { structuralSummary } from '../artefacts/structural-summary.ts'
import { ties } from '../artefacts/ties.ts'
import { typeOrder } from '../artefacts/type-order.ts'
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
