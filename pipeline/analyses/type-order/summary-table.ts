import { artefact, choice, integer, number, orMissing, type RowOf, text } from '../../artefacts/artefact.ts'
import { ROLES } from '../../congruence/role.ts'

/** The mean profile of each role, everybody counting once, as one wave around the hexagon: R 0°, I 60°, A 120°, S 180°, E 240°, C 300°. */
export const structuralSummary = artefact({
  file: 'structural_summary.csv',
  row: 'one role',
  disclosure: 'aggregate',
  columns: {
    role: choice(ROLES, 'role of the mean profile'),
    n: integer('people with all six scores'),
    clients: orMissing(integer('clients in the study of these therapists together; NA for clients')),
    elevation: orMissing(number('mean of the six mean scores', 'points of the inventory')),
    x: orMissing(number('centre of gravity towards R', 'points of the inventory')),
    y: orMissing(number('centre of gravity at a right angle to R, between I and A', 'points')),
    amplitude: orMissing(number('height of the wave above its mean', 'points of the inventory')),
    displacement: orMissing(number('position of the peak of the wave', 'degrees')),
    fit: orMissing(number('share of the variance of the mean profile that the wave explains, R²')),
    reason: orMissing(text('why there is no summary, or no direction')),
  },
})

export type StructuralSummaryRow = RowOf<typeof structuralSummary>
