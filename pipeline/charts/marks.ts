/** Vega's own diamond is smaller than its circle. */
export const LARGE_DIAMOND = 'M0,-1.35L1.35,0L0,1.35L-1.35,0Z'
