import { artefact, choice, key, type RowOf, text } from '../../artefacts/artefact.ts'
import { TYPES } from '../../holland/type.ts'

/** Which conditions of a congruence effect each surface meets. */
export const surfaceConditions = artefact({
  file: 'surface_conditions.csv',
  row: 'one outcome × type × condition of a surface that was fitted',
  disclosure: 'aggregate',
  columns: {
    outcome: key('outcome', 'key of the outcome'),
    type: choice(TYPES, 'type whose scores are compared'),
    condition: choice(
      [
        'first-axis-through-0',
        'first-axis-of-slope-1',
        'falls-off-from-congruence',
        'level-across-congruence',
        'level-along-congruence',
        'straight-along-congruence',
        'broad',
        'strict',
      ],
      'the conditions of Humberg et al. (2019) on p10, p11, a4, a3, a1 and a2; broad: the first four, strict: all six',
    ),
    met: choice(['yes', 'no', 'undetermined'], 'whether it is met'),
    reason: text('what the interval of its quantity says'),
  },
})

export type SurfaceConditionRow = RowOf<typeof surfaceConditions>
