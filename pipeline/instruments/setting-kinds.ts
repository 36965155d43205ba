import { z } from 'zod'

/* Kinds of settings that files of instruments and study.yaml share. */

/** A name used as a key in artefacts: letters, digits, - and _. */
export const name = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'write a name of letters, digits, - and _, beginning with a letter')

/** The lowest and the highest value. */
export const range = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low < high, 'write the lowest value first: [1, 7]')

/** Items by their numbers. */
export const itemNumbers = z.array(z.int().min(1))

/** Texts, of which YAML may take some for numbers. */
export const words = z.array(z.union([z.string(), z.number()]).transform(String))
