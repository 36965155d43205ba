import type { ProfileIndex } from './congruence-index.ts'
import { normativeness } from './normativeness.ts'

/**
 * Normativeness of the client: how similar the client's profile is to the mean client profile of the sample.
 *
 * Pearson's r of the client's six scores and the mean profile. -1 to 1. It describes one person, not the
 * pair, but any two normative people have a high profile correlation. Undefined if either profile is flat.
 *
 * @source Furr, R. M. (2008). A framework for profile similarity: Integrating similarity, normativeness, and
 * distinctiveness. Journal of Personality, 76(5), 1267-1316.
 * https://doi.org/10.1111/j.1467-6494.2008.00521.x
 */
export const clientNormativeness: ProfileIndex = normativeness('client')
