import { describe, expect, test } from 'vitest'
import { ANALYSES } from '../../../pipeline/analyses/analyses.ts'
import { asIndependentPairs } from '../../../pipeline/analyses/as-independent-pairs.ts'
import type { Association } from '../../../pipeline/analyses/correlations/table.ts'
import { consistencyRows } from '../../../pipeline/analyses/replication/consistency-rows.ts'
import { originalRows } from '../../../pipeline/analyses/replication/originals-rows.ts'
import { replicationRows } from '../../../pipeline/analyses/replication/rows.ts'
import { replicationBlocks } from '../../../pipeline/analyses/replication/section.ts'
import type { ReplicatingStudy } from '../../../pipeline/analyses/replication/settings.ts'
import { summaryRows } from '../../../pipeline/analyses/replication/summary-rows.ts'
import type { Results } from '../../../pipeline/analyses/replication/table.ts'
import { plainText } from '../../../pipeline/document/document.ts'
import { filesOnDisk } from '../../../pipeline/stages/disk/files-on-disk.ts'
import { instrumentsBeside } from '../../../pipeline/stages/run/instruments-beside.ts'
import { readStudy } from '../../../pipeline/study/read-study.ts'
import { leadingCorrelations, leadingRow } from '../../support/leading-row.ts'

/** C index and bond as in the example study; validation was not measured. */
const BOND: Association = {
  ...({ index: 'c-index', outcome: 'bond', method: 'pearson', role: 'primary', n: 32 } as const),
  ...{ estimate: 0.5145875654072143, conf_low: 0.20216961296165165, conf_high: 0.7319458673265615 },
  ...{ statistic: 3.287132973663157, df: 30, p: 0.0025844445137447637, p_adjusted: 0.05, test: 't' },
  reason: null,
}

/** What a report of this comparison is written from. */
function evidence(original: string, found = BOND, leading = leadingCorrelations([found])): Results {
  const study = readStudy(
    `id: small
title: A small study
scales: { bond: { label: Bond, items: 2, range: [1, 7] } }
outcomes: { bond: { scale: bond } }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
${original}`,
    'study.yaml',
    instrumentsBeside(filesOnDisk('study.yaml')),
    ANALYSES,
  ) as ReplicatingStudy
  const originals = originalRows(study)
  const here = asIndependentPairs(leading, [found])
  return {
    study,
    originals,
    consistency: consistencyRows(study),
    replication: replicationRows(originals, here, study),
    replicationSummary: summaryRows(originals, here, study),
  } as unknown as Results
}

/** Everything the section says, block by block. */
function said(from: Results): string[] {
  return replicationBlocks(from).map((block) => {
    if (block.kind === 'paragraph') return plainText(block.text)
    if (block.kind === 'figure') return [block.title, plainText(block.note ?? [])].join('\n')
    if (block.kind !== 'table') throw new Error(`unexpected ${block.kind}`)
    const rows = block.rows.map((row) => row.map(plainText).join(' | '))
    return [...rows, plainText(block.note ?? [])].join('\n')
  })
}

const one = (figures: string) =>
  `original: { results: [{ label: Bond, citation: An invented paper (1999), ${figures} }] }`

describe('the section', () => {
  test('is left out when nothing is compared', () => {
    expect(replicationBlocks(evidence(''))).toEqual([])
  })

  test('says that no number of Taber et al. is known, how to type one’s own, and judges by direction', () => {
    const claims = evidence('original: { claims: taber-leibert-agaskar-2011 }')
    const text = said(claims)
    expect(text[1]).toContain('No number of Taber et al. (2011) is known to this project')
    expect(text[1]).toContain('under original.results in the study file')
    expect(text[2]).toContain('The correlation here is positive (r = .51), as claimed.')
    expect(text[2]).toContain('The other seven declared criteria need the original’s correlation.')
    expect(text[3]).toContain('this study has no outcome validation')
    expect(text.at(-2)).toContain('Direction | met | r = .51 | — | — | .49')
    expect(text.at(-1)).toContain('| — | — | .51 | [.20, .73] | 32 | .003 | Consistent')
    expect(text[2]).toContain('Consistent: in the same direction and significant.')
    expect(text.at(-2)).not.toContain('Q test')
    expect(text.join()).not.toMatch(/NaN|null|undefined/)
  })

  test('has a plain sentence for each criterion', () => {
    const text = said(evidence(one('n: 32, r: .42')))[1]
    for (const sentence of [
      'Original: r = .42, n = 32 (r as printed; n as printed).',
      'The correlation here is positive (r = .51), as claimed.',
      'It is significant here (95% CI [.20, .73], p = .003).',
      'The original r = .42 lies inside the interval found here, [.20, .73].',
      'From the original, r of a new sample of 32 pairs was expected in [−.07, .75] (95%); the one found here, .51, lies inside.',
      'With 32 pairs the original could detect (power one third) a correlation of .27; the one found here is not significantly smaller (one-sided p = .940, upper limit of its 90% CI .70 in the original’s direction).',
      'The data here are 61.26 times likelier if the original is right than if there is no correlation (replication Bayes factor).',
      'The two correlations do not differ significantly, Q(1) = 0.21, p = .644.',
      'Both studies together, with one correlation for both, give r = .47, 95% CI [.25, .64], p < .001.',
      'with a correlation that may differ between them, give r = .47',
    ])
      expect(text).toContain(sentence)
  })

  test('takes the estimate that leads: the correlation of as many independent pairs with its t', () => {
    const text = said(evidence(one('n: 32, r: .42'), BOND, [leadingRow()]))[1]
    for (const sentence of [
      'It is compared with C index with bond, here r = .40 [.05, .66] as of 30.7 independent pairs, which have the t and p of the mixed model of 32 pairs. Consistent: in the same direction and significant.',
      'It is significant here (95% CI [.05, .66], p = .027).',
      'of a new sample of 30.7 pairs was expected',
    ])
      expect(text).toContain(sentence)
  })

  test('says why there is no verdict where no estimate can be relied on', () => {
    const none = leadingRow({
      estimator: 'none',
      equivalent_r: null,
      effective_n: null,
      t: null,
      p: null,
      reason: '4 therapists are too few',
    })
    const text = said(evidence(one('n: 32, r: .42'), BOND, [none]))[1]
    expect(text).toContain('There is no verdict: 4 therapists are too few.')
  })

  test('does not say that no number is known of a publication whose figures are typed', () => {
    const both = evidence(
      'original: { claims: taber-leibert-agaskar-2011, results: [{ label: Own, citation: taber-leibert-agaskar-2011, n: 32, r: .42 }] }',
    )
    expect(said(both).join()).not.toContain('No number of Taber')
  })

  test('a correlation of .00 has no direction', () => {
    const zero = { ...BOND, estimate: 0.002, statistic: 0.01, p: 0.99, conf_low: -0.35, conf_high: 0.35 }
    const text = said(evidence(one('direction: positive'), zero))[1]
    expect(text).toContain('Not applicable (the correlation here is .00 and has no direction): direction.')
    expect(text).toContain('Inconclusive: without direction, not significant.')
  })

  test('says the opposite where the opposite was found', () => {
    const text = said(evidence(one('n: 400, r: -.42, direction: negative')))[3]
    for (const sentence of [
      'The correlation here is positive (r = .51), not as claimed.',
      'but positive, against the claim.',
      'The original r = −.42 lies outside the interval',
      '.51, lies outside.',
      'is significantly smaller (one-sided p < .001',
      'times likelier if there is no correlation than if the original is right',
      'The two correlations differ significantly',
    ])
      expect(text).toContain(sentence)
  })

  test('names figures that cannot belong together, and refuses none', () => {
    const text = said(evidence(one('n: 62, r: .35, p: .05, scales: [{ label: Warmth, mean: 5.19, n: 28 }]')))
    expect(text[1]).toContain('In two the figures cannot belong together')
    expect(text[1]).toContain(
      'r = .35, n = 62, p = .05 (Bond: these figures give another two-sided p, .005 to .006 would be possible)',
    )
    expect(text[1]).toContain('M = 5.19, n = 28 (Bond, Warmth: no whole number of points gives this mean)')
    expect(said(evidence(one('n: 32, r: .35, p: .05')))[1]).toContain('Nothing in them is impossible')
  })

  test('is written where nothing can be judged', () => {
    const text = said(evidence(one('p: < .05'), { ...BOND, estimate: null, p: null, reason: 'all equal' }))
    // Without a verdict there is no table of verdicts either.
    expect(text).toHaveLength(2)
    expect(text[1]).toContain('Not applicable (all equal)')
    expect(text[0]).not.toContain('verdicts are in')
  })
})
