/**
 * Statistics this close, relative to the largest they can be, are tied. Means of answers are kept to ten decimals, so
 * orders that are equal by the answers differ in the tenth digit; without this a p loses what it owes to ties.
 */
export const TIED = 1e-9
