import { z } from 'zod'

/* Kinds of settings that files of instruments and study.yaml share. */

/** A name used as a key in artefacts: letters, digits, - and _. */
export const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'write a name of letters, digits, - and _, beginning with a letter')

/** Beyond this a number keeps fewer decimals than scores that differ may differ by. */
const LARGEST = 1e12

/** Scores are rounded to ten decimals, so a narrower range would leave few different ones. */
const NARROWEST = 1e-6

/** The lowest and the highest value. */
export const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, 'write the lowest value first: [1, 7]')
  .refine(
    ([low, high]) => Math.max(Math.abs(low), Math.abs(high)) <= LARGEST,
    'numbers beyond 1,000,000,000,000 keep too few digits: give the values and their range in a larger unit',
  )
  .refine(
    ([low, high]) => !(low < high) || high - low >= NARROWEST,
    'a range narrower than 0.000001 leaves few different values of ten decimals: give the values and their range in a smaller unit',
  )

/** Items by their numbers. */
export const itemNumbers = z.array(z.int().min(1))

/** Texts, of which YAML may take some for numbers. */
export const words = z.array(z.union([z.string(), z.number()]).transform(String))
