import { correlate } from './correlate.ts'
import { draw } from './draw.ts'
import { load } from './load.ts'
import { match } from './match.ts'
import { report } from './report.ts'
import type { Stage } from './run/stage.ts'
import { score } from './score.ts'

/** The stages in order, from the researcher's files to the report. */
export const STAGES: readonly Stage[] = [load, score, match, correlate, draw, report]
