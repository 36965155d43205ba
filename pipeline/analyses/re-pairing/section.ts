import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import { bounded, count, decimal, hugeCount, level, pText, pValue } from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text, toFigure } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { monteCarloVerdict } from '../../statistics/permutation/monte-carlo-rule.ts'
import { primary } from '../correlations/primary.ts'
import { isCaseloadWithheld } from '../withheld-therapists.ts'
import type { RePairingRow, Results } from './table.ts'

/** Whether the pairs are more congruent than the same people paired otherwise: the right yardstick for a mean. */
export function rePairingBlocks(evidence: Results): Block[] {
  const own = evidence.rePairing.find((row) => row.index === primary(evidence.associations).index)!
  const figure: Block = {
    kind: 'figure',
    id: 're-pairing',
    title: 'Mean Congruence of the Pairs and of the Same People Paired Otherwise',
    note: figureNote(evidence),
  }
  return [
    paragraph({ strong: 'Were dyads more similar than re-paired dyads?' }, ' ', ...answer(own, evidence)),
    paragraph(...wrongYardstick(own)),
    ...(evidence.rePairing.some((row) => row.repaired_mean !== null)
      ? [paragraph(toFigure('re-pairing'), ' shows all indices.'), figure, table(evidence)]
      : []),
    ...howMade(own, evidence),
    ...normativeness(evidence),
  ]
}

function answer(row: RePairingRow, { study }: Results): Text {
  const { title, direction } = indexNamed(row.index)
  if (row.standardised_difference === null) return [`${title} cannot answer this: ${row.reason}.`]
  const isDistance = direction === 'distance'
  const alpha = significanceLevel(study.confidence)
  const drawn = { value: row.p_two_sided!, se: row.p_two_sided_se ?? 0, threshold: alpha }
  const isDecided = monteCarloVerdict(drawn, false) === 'decided'
  const z: Text = [
    { em: 'z' },
    ` = ${decimal(row.standardised_difference)}${isDistance ? ' (turned: positive is more congruent)' : ''}, `,
    ...pText(row.p_two_sided),
    ' (two-sided)',
  ]
  return [
    `The ${count(row.n)} pairs have a mean ${titleInText(row.index)} of ${decimal(row.mean)}. If the same clients are given to the same therapists ` +
      `at random, each therapist keeping the number of clients, a mean of ${decimal(row.repaired_mean)} is expected (`,
    { em: 'SD' },
    ` of such means ${decimal(row.repaired_sd)}). ${isDecided ? verdict(row, alpha) : 'Whether observed congruence differed from that of re-paired dyads was not decided by these draws'}, `,
    ...z,
    ...(isDecided
      ? []
      : [`, about ${bounded(alpha)}, with a standard error from drawing of ${pValue(row.p_two_sided_se)}`]),
    `. Strangers, clients with therapists whom they did not see, have a mean of ${decimal(row.strangers_mean)}.`,
  ]
}

function verdict(row: RePairingRow, alpha: number): string {
  if (row.p_two_sided! >= alpha) return 'Observed congruence did not differ from that of re-paired dyads'
  return `Observed congruence was ${row.standardised_difference! > 0 ? 'higher' : 'lower'} than that of re-paired dyads`
}

/** Why the mean over all pairs of codes is no null hypothesis for a sample. */
function wrongYardstick(row: RePairingRow): Text {
  const uniform =
    row.all_pairs_mean === null
      ? ''
      : ` The mean over all pairs of codes (${decimal(row.all_pairs_mean)} for ${titleInText(row.index)}) is therefore not what chance gives here: it takes all codes for equally common.`
  return [
    'Some types are more common than others among clients and among therapists. Where many people on both sides are of ' +
      `one type, strangers resemble each other as well, and a high mean says little about who was paired with whom.${uniform} ` +
      'Re-pairing keeps the people as they are and changes only who sees whom.',
  ]
}

/** Whether there is another way to pair these people. */
export function isRePaired(row: RePairingRow): row is RePairingRow & { readonly n_repairings: string } {
  return row.n_repairings !== null && row.n_repairings !== '1'
}

/** How the re-pairings were made; nothing to say where there are none. */
function howMade(row: RePairingRow, { study, caseload }: Results): Block[] {
  if (!isRePaired(row)) return []
  const all = row.repairings === 'enumerated'
  const drawn = all
    ? ['; all were gone through, the pairs as they are among them. ']
    : [
        `; ${count(row.n_drawn!)} of them were drawn at random (seed ${row.seed}, derived from the seed ${study.seed} of the study), ` +
          'the same ones for every index with values for the same pairs, and the pairs as they are were counted as one more (Phipson & Smyth, 2010). ',
      ]
  const ways = 'ways to pair these people so that each therapist keeps the number of clients'
  return [
    paragraph(
      ...(isCaseloadWithheld(caseload, study.privacy.fewest_clients)
        ? [`The number of ${ways} is withheld, as the clients of a therapist could follow from it`]
        : ['There are ', ...hugeCount(row.n_repairings), ` ${ways}`]),
      ...drawn,
      'Observed pairings were not excluded from re-pairings, because that would invalidate the test. ' +
        'Re-paired means and their standard deviations are exact (Hoeffding, 1951). Indices other than that of the primary hypothesis are exploratory, and their ',
      { em: 'p' },
      ' values are not corrected for their number.',
    ),
  ]
}

function table({ rePairing }: Results): Block {
  const rows = rePairing.map((row): Text[] => [
    [indexNamed(row.index).title],
    [count(row.n)],
    [decimal(row.mean)],
    [decimal(row.repaired_mean)],
    [decimal(row.repaired_sd)],
    [decimal(row.difference)],
    [decimal(row.standardised_difference)],
    [decimal(row.strangers_mean)],
    [pValue(row.p_two_sided)],
  ])
  const without = rePairing.filter((row) => row.reason !== null)
  const reasons = [...Map.groupBy(without, (row) => row.reason!)].map(
    ([reason, same]) => ` ${listed(same.map(({ index }) => indexNamed(index).title))}: ${reason}.`,
  )
  return {
    kind: 'table',
    id: 're-pairing',
    title: 'Pairs, Re-Pairings and Strangers',
    head: [
      ['Index'],
      [{ em: 'n' }],
      ['Pairs ', { em: 'M' }],
      ['Re-paired ', { em: 'M' }],
      ['Re-paired ', { em: 'SD' }],
      ['Difference'],
      ['in ', { em: 'SD' }],
      ['Strangers ', { em: 'M' }],
      [{ em: 'p' }],
    ],
    rows,
    note: [
      'Re-paired ',
      { em: 'M' },
      ' and ',
      { em: 'SD' },
      ' = mean and standard deviation of the sample mean over all re-pairings; difference = pairs minus re-paired; in ',
      { em: 'SD' },
      ' = difference in re-paired standard deviations, positive where the pairs are more congruent; strangers = clients ' +
        'with all therapists but their own, a therapist counting once for each client; ',
      { em: 'p' },
      ` two-sided, twice the smaller of both one-sided ones.${errorOfP(rePairing)}${reasons.join('')}`,
    ],
  }
}

function errorOfP(rePairing: readonly RePairingRow[]): string {
  const errors = rePairing.flatMap((row) => (row.p_two_sided_se === null ? [] : [row.p_two_sided_se]))
  return errors.length === 0 ? '' : ` Its standard error from drawing is ${atMost(Math.max(...errors))}.`
}

function figureNote({ study, rePairing }: Results): Text {
  const distances = study.indices.map(indexNamed).filter(({ direction }) => direction === 'distance')
  const turned =
    distances.length === 0
      ? ''
      : ` ${listed(distances.map(({ title }) => title))} ${distances.length === 1 ? 'is a distance' : 'are distances'} and turned, so that right is more congruent in every row.`
  const left = rePairing.filter((row) => row.repaired_mean === null)
  const missing =
    left.length === 0 ? '' : ` Not compared: ${listed(left.map(({ index }) => titleInText(index)))}.`
  return [
    `Marks: mean of the pairs. Bars: the middle ${level(study.confidence)} of the means that the same people have in re-pairings, so that a mark beyond either end differs two-sided; 0: the mean expected. ` +
      `Each row is in standard deviations of its re-paired means.${turned}${missing}`,
  ]
}

/** What overall profile similarity mixes, said where a study has such an index. */
function normativeness({ study, rePairing }: Results): Block[] {
  const meanOf = (id: string) => rePairing.find((row) => row.index === id && row.mean !== null)?.mean
  const [overall, distinctive] = [meanOf('profile-correlation'), meanOf('distinctive-correlation')]
  if (overall === undefined && distinctive === undefined) return []
  const isAsked = study.indices.includes('distinctive-correlation')
  const left =
    distinctive === undefined
      ? `the distinctive profile correlation, which takes the mean profile of each role away first, ${isAsked ? 'has no value for these pairs' : 'is not among the indices of this study'}.`
      : `the distinctive profile correlation takes the mean profile of each role away first and has a mean of ${decimal(distinctive!)}${overall === undefined ? '' : `, the overall one ${decimal(overall!)}`}.`
  return [
    paragraph(
      'Overall profile similarity also measures how usual both profiles are for their roles, as two people with the usual ' +
        `profile resemble each other whoever they are (Furr, 2008); ${left}`,
    ),
  ]
}

/** The works that these paragraphs cite. */
export function rePairingCites({ rePairing }: Results): string[] {
  const compared = rePairing.filter(isRePaired)
  const profiles = rePairing.some((row) => /^(profile|distinctive)-correlation$/.test(row.index) && row.n > 0)
  return [
    ...(compared.length > 0 ? ['hoeffding-1951'] : []),
    ...(compared.some((row) => row.repairings === 'drawn') ? ['phipson-smyth-2010'] : []),
    ...(profiles ? ['furr-2008'] : []),
  ]
}

/** The largest standard error: "at most .022", or "below .001". */
function atMost(error: number): string {
  return error < 0.001 ? 'below .001' : `at most ${bounded(error, 3)}`
}
