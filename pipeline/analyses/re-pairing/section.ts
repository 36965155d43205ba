import { indexNamed } from '../../congruence/index-named.ts'
import { titleInText } from '../../congruence/title-in-text.ts'
import {
  bounded,
  count,
  decimal,
  hugeCount,
  inWords,
  level,
  pText,
  pValue,
  whole,
} from '../../document/apa.ts'
import { type Block, listed, paragraph, type Text, toFigure, toTable } from '../../document/document.ts'
import { significanceLevel } from '../../statistics/distributions/significance-level.ts'
import { monteCarloVerdict } from '../../statistics/permutation/monte-carlo-rule.ts'
import type { Study } from '../../study/study.ts'
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
    paragraph(...answer(own, evidence)),
    paragraph(...wrongYardstick(own)),
    ...(evidence.rePairing.some((row) => row.repaired_mean !== null)
      ? [paragraph(toFigure('re-pairing'), ' shows all indices.'), figure, table(evidence)]
      : []),
    ...howMade(own, evidence),
    ...normativeness(evidence),
  ]
}

/** Who is paired at random. */
function pairedAtRandom(caseloads: Results['caseload'], { therapists }: Study): string {
  if (therapists === 'unknown')
    return 'the same clients, given at random to the therapists of these pairs, whoever they were,'
  const keeping = caseloads.some(({ clients }) => clients > 1)
    ? ', each therapist keeping the number of clients,'
    : ''
  return `the same people paired at random${keeping}`
}

const WAYS = {
  named: 'ways to pair these people so that each therapist keeps the number of clients',
  unknown: 'ways to give these clients to the therapists of the pairs',
} as const

function answer(row: RePairingRow, { study, caseload }: Results): Text {
  if (row.standardised_difference === null) return [...rePairedText(row, caseload, study), '.']
  return [
    ...rePairedText(row, caseload, study),
    study.therapists === 'unknown'
      ? '. What strangers have in common is not known: another client of the same therapist cannot be told from a stranger ('
      : `. Strangers, clients with therapists they did not see, have a mean of ${decimal(row.strangers_mean)} (`,
    toTable('re-pairing'),
    ', ',
    toFigure('re-pairing'),
    ').',
  ]
}

/** The mean of the pairs against that of the same people paired at random; without its full stop. */
export function rePairedText(row: RePairingRow, caseloads: Results['caseload'], study: Study): Text {
  const { title, direction } = indexNamed(row.index)
  if (row.standardised_difference === null)
    return [`${title} cannot tell whether pairs are more congruent than re-paired people: ${row.reason}`]
  const alpha = significanceLevel(study.confidence)
  const drawn = { value: row.p_two_sided!, se: row.p_two_sided_se ?? 0, threshold: alpha }
  const isDecided = monteCarloVerdict(drawn, false) === 'decided'
  return [
    `The ${inWords(row.n)} pairs have a mean ${titleInText(row.index)} of ${decimal(row.mean)}; ${pairedAtRandom(caseloads, study)} are expected to have ${decimal(row.repaired_mean)} (`,
    { em: 'SD' },
    ` of such means ${decimal(row.repaired_sd)}). ${isDecided ? verdict(row, alpha) : `Whether observed congruence differed from that of re-paired people is too close to call at the ${level(alpha)} level`}, `,
    { em: 'z' },
    ` = ${decimal(row.standardised_difference)}${direction === 'distance' ? ' (turned: positive is more congruent)' : ''}, `,
    ...pText(row.p_two_sided),
    ', two-sided',
    ...(isDecided ? [] : [' (Monte Carlo ', { em: 'SE' } as const, ` = ${pValue(row.p_two_sided_se)})`]),
  ]
}

function verdict(row: RePairingRow, alpha: number): string {
  if (row.p_two_sided! >= alpha)
    return 'Observed congruence did not differ significantly from that of re-paired people'
  return `Observed congruence was ${row.standardised_difference! > 0 ? 'higher' : 'lower'} than that of re-paired people`
}

/** Why the mean over all pairs of codes is no null hypothesis for a sample. */
function wrongYardstick(row: RePairingRow): Text {
  const uniform =
    row.all_pairs_mean === null
      ? ''
      : ` The mean over all pairs of codes (${decimal(row.all_pairs_mean)} for ${titleInText(row.index)}) is therefore not what chance gives here: it takes all codes for equally common.`
  return [
    'Some types are more common than others among clients and among therapists. Where many people on both sides are of ' +
      `one type, strangers resemble each other as well, and a high mean says little about how people were paired.${uniform} ` +
      'Re-pairing keeps the people as they are and changes only who sees which therapist.',
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
        `; ${count(row.n_drawn!)} of them were drawn at random (seed ${whole(row.seed!)}, derived from the seed ${whole(study.seed)} of the study), ` +
          'the same ones for every index with values for the same pairs, and the pairs as they are were counted as one more (',
        { cite: 'phipson-smyth-2010' },
        '). ',
      ]
  const ways = WAYS[study.therapists]
  return [
    paragraph(
      ...(isCaseloadWithheld(caseload, study.privacy.fewest_clients)
        ? [`The number of ${ways} is withheld, as the clients of a therapist could follow from it`]
        : ['There are ', ...hugeCount(row.n_repairings), ` ${ways}`]),
      ...drawn,
      'Observed pairings were not excluded from re-pairings, because that would invalidate the test. ' +
        'Re-paired means and their standard deviations are exact (',
      { cite: 'hoeffding-1951' },
      '). Indices other than that of the primary hypothesis are exploratory, and their ',
      { em: 'p' },
      ' values are not corrected for their number.',
    ),
  ]
}

function table({ study, rePairing }: Results): Block {
  const hasStrangers = study.therapists === 'named'
  const rows = rePairing.map((row): Text[] => [
    [indexNamed(row.index).title],
    [count(row.n)],
    [decimal(row.mean)],
    [decimal(row.repaired_mean)],
    [decimal(row.repaired_sd)],
    [decimal(row.difference)],
    [decimal(row.standardised_difference)],
    ...(hasStrangers ? [[decimal(row.strangers_mean)]] : []),
    [pValue(row.p_two_sided)],
  ])
  const without = rePairing.filter((row) => row.reason !== null)
  const reasons = [...Map.groupBy(without, (row) => row.reason!)].map(
    ([reason, same]) => ` ${listed(same.map(({ index }) => indexNamed(index).title))}: ${reason}.`,
  )
  return {
    kind: 'table',
    id: 're-pairing',
    title: hasStrangers
      ? 'Congruence of Pairs, Re-Pairings, and Strangers'
      : 'Congruence of Pairs and Re-Pairings',
    head: [
      ['Index'],
      [{ em: 'n' }],
      ['Pairs ', { em: 'M' }],
      ['Re-paired ', { em: 'M' }],
      ['Re-paired ', { em: 'SD' }],
      ['Difference'],
      ['In ', { em: 'SD' }],
      ...(hasStrangers ? [['Strangers ', { em: 'M' }] as Text] : []),
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
      ' = difference in re-paired standard deviations, positive where the pairs are more congruent; ',
      hasStrangers
        ? 'strangers = clients with all therapists but their own, a therapist counting once for each client; '
        : '',
      { em: 'p' },
      ' two-sided, twice the smaller of both one-sided ones.',
      ...errorOfP(rePairing),
      ...reasons,
    ],
  }
}

function errorOfP(rePairing: readonly RePairingRow[]): Text {
  const errors = rePairing.flatMap((row) => (row.p_two_sided_se === null ? [] : [row.p_two_sided_se]))
  return errors.length === 0 ? [] : [' Its Monte Carlo ', { em: 'SE' }, ` is ${atMost(Math.max(...errors))}.`]
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
        `profile resemble each other whoever they are (`,
      { cite: 'furr-2008' },
      `); ${left}`,
    ),
  ]
}

/** The largest standard error: "at most .022", or "below .001". */
function atMost(error: number): string {
  return error < 0.001 ? 'below .001' : `at most ${bounded(error, 3)}`
}
