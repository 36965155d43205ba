import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, interval, level, pText, testResult } from '../../document/apa.ts'
import { type Block, paragraph, type Text } from '../../document/document.ts'
import { outcomeLabel } from '../../document/labels.ts'
import { hypotheses } from '../hypotheses.ts'
import type { Results } from './table.ts'

/** The slope of each hypothesis with cluster-robust errors; nothing where no client shares a therapist. */
export function clusterRobustBlocks({ study, clusterRobust }: Results): Block[] {
  return hypotheses(study).flatMap(({ index, outcome }) => {
    const row = clusterRobust.find((it) => it.index === index && it.outcome === outcome)!
    if (row.n === row.therapists) return []
    const about = `${titleInText(index)} with ${outcomeLabel(study, outcome).toLowerCase()}`
    if (row.estimate === null || row.df === null)
      return [paragraph(`Cluster-robust errors (${about}) are not defined: ${row.reason}.`)]
    const few =
      row.few_df === 'yes' ? ' With fewer than four degrees of freedom this interval is not reliable.' : ''
    const wild: Text =
      row.wild_p === null
        ? []
        : [
            ' A wild cluster bootstrap with the null hypothesis imposed gave ',
            ...pText(row.wild_p),
            ` (${count(row.wild_draws!)} combinations of weights; `,
            { cite: 'cameron-gelbach-miller-2008' },
            `).`,
          ]
    return [
      paragraph(
        `Least squares (${about}) with CR2 errors and Satterthwaite degrees of freedom (`,
        { cite: 'pustejovsky-tipton-2018' },
        `) gave ${bounded(row.estimate)}, ${level(study.confidence)} CI ${interval(row.conf_low, row.conf_high)}, `,
        ...testResult('t', row.df, row.t, row.p),
        `.${few}`,
        ...wild,
      ),
    ]
  })
}
