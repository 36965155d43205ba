/*
 * The choices that a specification curve makes besides index, outcome and coefficient, each with its plain name, in
 * the order in which they are tried.
 */

/** Which value of an index of codes is taken; indices of scores have no ties to handle. */
export const TIE_CHOICES = ['shown', 'averaged'] as const

/** Which of the early sessions make up the rating; `each`: every single one of them by itself. */
export const WINDOWS = ['mean', 'first', 'last', 'each'] as const

/** Which pairs are left out. */
export const SUBSETS = [
  'none',
  'tied-codes',
  'single-clients',
  'largest-caseload',
  'further-clients',
] as const

export type TieChoice = (typeof TIE_CHOICES)[number]
export type Window = Exclude<(typeof WINDOWS)[number], 'each'> | `session-${number}`
export type Subset = (typeof SUBSETS)[number]

const TIES_TITLES = { shown: 'as shown', averaged: 'averaged', none: 'none (scores)' } as const

/** How ties are handled, in words. */
export function tiesTitle(ties: TieChoice | 'none'): string {
  return TIES_TITLES[ties]
}

const WINDOW_TITLES = {
  mean: 'mean of sessions',
  first: 'first session rated',
  last: 'last session rated',
} as const

/** @example windowTitle('session-2') // 'session 2' */
export function windowTitle(window: string): string {
  return window in WINDOW_TITLES
    ? WINDOW_TITLES[window as keyof typeof WINDOW_TITLES]
    : window.replace('-', ' ')
}

const SUBSET_TITLES: Readonly<Record<Subset, string>> = {
  none: 'nobody',
  'tied-codes': 'pairs with tied codes',
  'single-clients': 'therapists with one client',
  'largest-caseload': 'the largest caseload',
  'further-clients': 'all but one client each',
}

/** Who is left out, in words. */
export function subsetTitle(subset: Subset): string {
  return SUBSET_TITLES[subset]
}
