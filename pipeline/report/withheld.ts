import { ANALYSES } from '../analyses/analyses.ts'
import { FEWEST_VALUES } from '../analyses/withheld-therapists.ts'
import { count, inWords, pluralInWords, WITHHELD } from '../document/apa.ts'
import { listed, type Paragraph, paragraph } from '../document/document.ts'
import type { ReportMaterial } from './material.ts'

/** How many numbers of the report are withheld because they could identify a therapist or a pair, which ones, and by what rule. */
export function withheldParagraph({ study, results }: ReportMaterial): Paragraph[] {
  const fewest = study.privacy.fewest_clients
  if (fewest === 1)
    return [paragraph('No number is withheld for privacy: the study asks for none (privacy in study.yaml).')]
  const clients = `${inWords(fewest)} clients of the study`
  const pairs = `${inWords(fewest)} pairs`
  const withheld = ANALYSES.flatMap((it) => it.withholds?.(results.get(it)!) ?? []).filter(({ of }) => of > 0)
  const numbers = withheld.reduce((sum, { of }) => sum + of, 0)
  if (numbers === 0) {
    return [
      paragraph(
        `No number had to be withheld for privacy: every number about therapists describes several, who together see at least ${clients}, and no rating is of fewer than ${pairs} (privacy in study.yaml).`,
      ),
    ]
  }
  return [
    paragraph(
      `Withheld for privacy: ${pluralInWords(numbers, 'number')}. A number that describes therapists could identify one of them if it describes one therapist alone or if together they see fewer than ${clients}, and what sums up a rating could tell of single pairs if these are fewer than ${pairs} (privacy in study.yaml). Mean and spread of fewer than ${inWords(FEWEST_VALUES)} therapists leave few values possible. ` +
        'Such numbers are not shown, nor are those that would give them away at once: ' +
        `${listed(withheld.map(({ what, of }) => `${what} (${count(of)})`))}. ` +
        `Tables mark them ${WITHHELD}; a dash alone marks what is not defined. Numbers of therapists that are not defined are marked and counted in the same way, because a dash would show how few therapists there are. Whoever knows the clinic may still narrow some numbers down from means, coefficients, and `,
      { em: 'p' },
      ' values, the more so the smaller the sample. The tables in artefacts/ withhold nothing, and claims.json has the printed numbers in full: treat both as the data themselves.',
    ),
  ]
}
