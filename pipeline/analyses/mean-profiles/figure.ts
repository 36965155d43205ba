import type { TopLevelSpec } from 'vega-lite'
import { meanProfiles } from '../../charts/mean-profiles.ts'
import type { FigureWidth } from '../../charts/theme.ts'
import { ROLES, type Role } from '../../congruence/role.ts'
import { ciAfter, count, decimal, wideInterval } from '../../document/apa.ts'
import { figureWords } from '../../document/figure-words.ts'
import { TYPE_NAMES } from '../../holland/type.ts'
import { shownScores } from './shown.ts'
import type { Results } from './table.ts'

const WHO: Readonly<Record<Role, string>> = { client: 'Clients', therapist: 'Therapists' }

/** Mean profiles of clients and therapists; null if nobody has scores that may be shown. */
export function profilesFigure({ study, meanScores }: Results, width: FigureWidth): TopLevelSpec | null {
  const shown = shownScores(meanScores, study)
  if (shown.length === 0) return null
  const number = (role: Role) => count(meanScores.find((row) => row.role === role)!.n)
  const says = ROLES.flatMap((role) => {
    const own = shown.filter((row) => row.role === role)
    if (own.length === 0) return []
    const means = own.map(({ type, mean }) => `${TYPE_NAMES[type]} ${decimal(mean, 1)}`)
    return [`${WHO[role]} (n = ${number(role)}): ${means.join(', ')}.`]
  })
  return meanProfiles(
    shown.map(({ role, type, mean, conf_low: low, conf_high: high, n }) => ({
      ...{ role, type, mean, low, high },
      told: `${WHO[role]}, ${TYPE_NAMES[type]}: M = ${decimal(mean)}${ciAfter(wideInterval(low, high), study.confidence)}, n = ${count(n)}`,
    })),
    {
      ...figureWords(study, 'Mean profiles', `Mean scores. ${says.join(' ')}`),
      y: 'Mean score',
      roles: {
        client: `Clients (n = ${number('client')})`,
        therapist:
          study.therapists === 'unknown'
            ? `Therapists of ${number('therapist')} pairs`
            : `Therapists (n = ${number('therapist')})`,
      },
    },
    width,
  )
}
