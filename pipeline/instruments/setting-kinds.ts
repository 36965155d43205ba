import { z } from 'zod'

/* Kinds of settings that files of instruments and study.yaml share. */

/** What is wrong with a setting, and what to do. */
const refusal = (message: string, remedy: string) => ({ message, params: { remedy } })

/** White space of any kind as one blank: a title can go over several lines. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const text = (longest: number) =>
  z
    .string()
    .overwrite(inOneLine)
    .refine((it) => it !== '', refusal('this text is empty', 'write a text, or delete the setting'))
    .refine(
      (it) => it.length <= longest,
      refusal(`this text has more than ${longest} characters`, 'shorten it'),
    )

/** A text that stands in figures and tables. */
export const label = text(200).meta({ examples: ['Bond'] })

/** A text that stands in sentences and headings. */
export const longText = text(500)

/** A text that can be a paragraph. */
export const paragraph = text(5000)

/** The name of something that is declared elsewhere. */
export const nameOf = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*$/, 'a name has letters, digits, - and _, and begins with a letter')
  .meta({ examples: ['bond'] })

/** A name used as a key in artefacts: letters, digits, - and _. */
export const name = nameOf
  .refine((it) => it.length <= 60, refusal('this name has more than 60 characters', 'shorten it'))
  .refine((it) => !(it in Object.prototype), refusal('this name cannot be used', 'choose another one'))
  .meta({ examples: ['bond'] })

const limit = z.number().min(-1_000_000).max(1_000_000)

/** Scores are rounded to ten decimals, so a narrower range would leave few different ones. */
const NARROWEST = 1e-6

/** The lowest and the highest value. */
export const range = z
  .tuple([limit, limit])
  .refine(([low, high]) => low < high, 'the lowest value comes first')
  .refine(
    ([low, high]) => !(low < high) || high - low >= NARROWEST,
    refusal(
      'a range narrower than 0.000001 leaves few different values of ten decimals',
      'give the values and their range in a smaller unit',
    ),
  )
  .meta({ title: 'two numbers, the lowest and the highest', examples: [[1, 7]] })

/** The number of items of a form or scale, or the number of one of them. */
export const itemCount = z.int().min(1).max(1000)

/** Items by their numbers. */
export const itemNumbers = z.array(itemCount).meta({ examples: [[1, 2, 3]] })

/** Words as they are typed. */
export const words = z.array(z.string()).meta({ examples: [['A', 'B']] })

/** The number of a session. */
export const session = z.int().min(0).max(10_000)

/** A number of people, pairs or answers. */
export const countOf = z.int().max(1_000_000)

/** A share of the items of a scale. */
export const share = z.number().min(0.01).max(1)

/** The level of an interval. */
export const level = z.number().gt(0.5).max(0.9999)
