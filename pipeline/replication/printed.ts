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

/** A cell that is a number or a text, and the error message for anything else. */
function typed(remedy: string) {
  const error = ({ input }: { input?: unknown }) =>
    input === undefined ? 'expected a figure, received undefined' : remedy
  return z.union([z.number(), z.string()], { error })
}

const AS_PRINTED = 'write the figure as it is printed, such as .30'
const P_AS_PRINTED = 'write p as it is printed, such as .012 or "< .05"'

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)$/

/** The printed figure in the text; null if it is not a number. A minus sign copied from a page is accepted. */
function figure(cell: string): Printed | null {
  const text = cell.trim().replace('−', '-')
  if (!NUMBER.test(text)) return null
  return { text, value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
}

/**
 * A figure typed from a publication, with its decimals: .30 is not .3.
 * @example printed.parse('.30') // { text: '.30', value: 0.3, decimals: 2 }
 */
export const printed = typed(AS_PRINTED).transform((cell, context): Printed => {
  const result = figure(String(cell))
  if (result !== null) return result
  context.addIssue({ code: 'custom', message: AS_PRINTED })
  return z.NEVER
})

/**
 * A p value typed from a publication.
 * @example printedP.parse('< .05') // { text: '< .05', value: 0.05, decimals: 2, relation: '<' }
 */
export const printedP = typed(P_AS_PRINTED).transform((cell, context): PrintedP => {
  const parts = /^\s*([=<>]?)\s*(.*)$/s.exec(String(cell))!
  const result = figure(parts[2]!)
  if (result !== null) {
    const relation = (parts[1] || '=') as PrintedP['relation']
    return { ...result, relation, text: `${relation} ${result.text}` }
  }
  context.addIssue({ code: 'custom', message: P_AS_PRINTED })
  return z.NEVER
})
