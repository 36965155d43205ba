import { replicationLines } from '../../analyses/replication/lines.ts'
import { originals } from '../../analyses/replication/originals-table.ts'
import { replicationSummary } from '../../analyses/replication/summary-table.ts'
import type { Reading } from '../../artefacts/reading.ts'
import { findingLines } from './lines.ts'

/** What is said at the end of a run: the main findings, and the comparison with the published results. */
export const closingFindings = (reading: Reading): string[] => [
  ...findingLines(reading),
  ...replicationLines(reading.rows(originals), reading.rows(replicationSummary)),
]
