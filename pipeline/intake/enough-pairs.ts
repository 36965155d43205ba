/** With fewer pairs nothing is estimated, and a share of the pairs says little: a warning would only repeat the summary. */
export const ENOUGH_PAIRS = 6
