import { angularAgreement } from './angular-agreement.ts'
import { angularDifferenceDeg } from './angular-difference-deg.ts'
import { cIndex } from './c-index.ts'
import { cIndexModified } from './c-index-modified.ts'
import { cityBlock } from './city-block.ts'
import { clientNormativeness } from './client-normativeness.ts'
import { codeAngularAgreement } from './code-angular-agreement.ts'
import { codeHexagonDistance } from './code-hexagon-distance.ts'
import { compatibility } from './compatibility.ts'
import type { CongruenceIndex } from './congruence-index.ts'
import { d } from './d.ts'
import { d2 } from './d2.ts'
import { d2Centred } from './d2-centred.ts'
import { d2Elevation } from './d2-elevation.ts'
import { d2Scatter } from './d2-scatter.ts'
import { d2Shape } from './d2-shape.ts'
import { d2Standardised } from './d2-standardised.ts'
import { distinctiveCorrelation } from './distinctive-correlation.ts'
import { firstLetter } from './first-letter.ts'
import { firstLetterHexagon } from './first-letter-hexagon.ts'
import { hammingHeine } from './hamming-heine.ts'
import { hexagonDistance } from './hexagon-distance.ts'
import { iachanM } from './iachan-m.ts'
import { iachanM2 } from './iachan-m2.ts'
import { levenshteinHeine } from './levenshtein-heine.ts'
import { n3 } from './n3.ts'
import { profileCorrelation } from './profile-correlation.ts'
import { profileCosine } from './profile-cosine.ts'
import { profileIccDoubleEntry } from './profile-icc-double-entry.ts'
import { profileSpearman } from './profile-spearman.ts'
import { therapistNormativeness } from './therapist-normativeness.ts'
import { threeLetter } from './three-letter.ts'
import { twoLetter } from './two-letter.ts'
import { zenerSchnuelle } from './zener-schnuelle.ts'
import { zenerSchnuelleEither } from './zener-schnuelle-either.ts'

/**
 * Every congruence index, in the order of tables.
 *
 * A new index is one file, written like `c-index.ts`, and one line here; nothing else changes. The tests of
 * laws and examples use this list, so they cover it at once; give it worked values from its source. Kwak and
 * Pulvino (1982), Robbins et al. (1978), Gati (1985) and the hexagon congruence index of Swaney and Prediger
 * (1985) are not listed, because their definitions could not be recovered and a guess would mislabel data.
 * They can be added in this way if the papers become available.
 */
export const INDICES: readonly CongruenceIndex[] = [
  firstLetter,
  firstLetterHexagon,
  twoLetter,
  threeLetter,
  zenerSchnuelle,
  zenerSchnuelleEither,
  compatibility,
  iachanM,
  iachanM2,
  cIndex,
  cIndexModified,
  n3,
  hammingHeine,
  levenshteinHeine,
  codeHexagonDistance,
  codeAngularAgreement,
  profileCorrelation,
  profileSpearman,
  profileCosine,
  profileIccDoubleEntry,
  d2,
  d,
  cityBlock,
  d2Elevation,
  d2Scatter,
  d2Shape,
  d2Centred,
  d2Standardised,
  hexagonDistance,
  angularDifferenceDeg,
  angularAgreement,
  distinctiveCorrelation,
  clientNormativeness,
  therapistNormativeness,
]
