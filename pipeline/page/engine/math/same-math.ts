import expm1 from '@stdlib/math-base-special-expm1'
import log from '@stdlib/math-base-special-ln'
import log1p from '@stdlib/math-base-special-log1p'
import { atan, atan2 } from './arctangent.ts'
import { exp } from './exponential.ts'
import { atanh, cosh, sinh, tanh } from './hyperbolic.ts'
import { hypot } from './hypotenuse.ts'
import { log2, log10 } from './logarithms.ts'

/**
 * The functions of Math whose last digit differs from browser to browser, with the results that they have in the Node of
 * this project, digit by digit: the language leaves their last digit open.
 */
export const SAME_MATH = {
  ...{ exp, expm1, log, log1p, log2, log10 },
  ...{ sinh, cosh, tanh, atanh, atan, atan2, hypot },
} as const
