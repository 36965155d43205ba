import type { Study } from '../study/study.ts'

/** The sources of what a study asks for beyond its correlations, by their ids in data/references.json. */
export function evidenceReferences({ covariates, family, specificity, overlap, ...study }: Study): string[] {
  const { bayes, power, sensitivity, hypothesis } = study
  const compared = specificity ?? overlap
  return [
    ...(covariates ? ['fisher-1924'] : []),
    ...(family
      ? ['dunn-1961', 'hochberg-1988', 'hommel-1988', 'benjamini-hochberg-1995', 'benjamini-yekutieli-2001']
      : []),
    ...(compared ? ['williams-1959', 'steiger-1980', 'meng-rosenthal-rubin-1992', 'zou-2007'] : []),
    ...(bayes ? ['ly-verhagen-wagenmakers-2016', 'lee-wagenmakers-2013'] : []),
    ...(hypothesis?.smallest_effect ? ['lakens-2017'] : []),
    ...(power ? ['hotelling-1953'] : []),
    ...(sensitivity ? ['spearman-1904', 'thorndike-1949'] : []),
  ]
}
