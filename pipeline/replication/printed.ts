import { z } from 'zod'

/** A figure as a publication prints it; its decimals show how far it was rounded. */
export interface Printed {
  /** As typed; the report converts the minus sign. */
  readonly text: string
  readonly value: number
  readonly decimals: number
}

/** A p value as printed: exact, or only a bound. */
export interface PrintedP extends Printed {
  readonly relation: '=' | '<' | '>'
}

const AS_PRINTED = 'this is no figure as it is printed, such as .30'
const P_AS_PRINTED = 'this is no p as it is printed, such as .012 or "< .05"'

const NUMBER = /^[-+]?(\d{1,9}\.?\d{0,9}|\.\d{1,9})$/

/** The printed figure in the text; null if it is not a number. A minus sign or dash copied from a page is accepted. */
function figure(cell: string): Printed | null {
  const text = cell.trim().replace(/^[\u2010-\u2014\u2212\uFE63\uFF0D]\s?/, '-')
  if (!NUMBER.test(text)) return null
  return { text, value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
}

/**
 * A figure typed from a publication, with its decimals: .30 is not .3.
 * @example printed.parse('.30') // { text: '.30', value: 0.3, decimals: 2 }
 */
export const printed = z
  .string()
  .meta({ title: 'a figure as it is printed', examples: ['.30'] })
  .transform((cell, context): Printed => {
    const result = figure(cell)
    if (result !== null) return result
    context.addIssue({ code: 'custom', message: AS_PRINTED })
    return z.NEVER
  })

/**
 * A p value typed from a publication.
 * @example printedP.parse('< .05') // { text: '< .05', value: 0.05, decimals: 2, relation: '<' }
 */
export const printedP = z
  .string()
  .meta({ title: 'a p value as it is printed', examples: ['.012'] })
  .transform((cell, context): PrintedP => {
    const parts = /^\s*([=<>]?)\s*(.*)$/s.exec(cell)!
    const result = figure(parts[2]!)
    if (result !== null) {
      const relation = (parts[1] || '=') as PrintedP['relation']
      return { ...result, relation, text: `${relation} ${result.text}` }
    }
    context.addIssue({ code: 'custom', message: P_AS_PRINTED })
    return z.NEVER
  })
