import { count, plural } from './plural.ts'
import { excerpt } from './wording.ts'
import { yamlList, yamlLists } from './yaml-line.ts'

/** Lines of study.yaml that cure many cells at once. */
export const CURES = {
  /** A word for a missing value that is not declared yet. */
  missing: (found: string, words: readonly string[], otherwise: string) =>
    `if ${JSON.stringify(found)} means missing, write \`missing: ${yamlList(words)}\` for this file in study.yaml; otherwise ${otherwise}`,

  /** A number that may stand for a missing value, but that other cells of the file have as a value. */
  takenAsValue: (found: string, otherwise: string) =>
    `${otherwise}; ${found} cannot be declared as missing, because other columns of the file have it as a value`,

  /** Words of the researcher's own, each with the word of this program that it means. */
  values: (
    values: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
    proviso: string,
    otherwise: string,
  ) => {
    const fields = [...values].map(([field, words]) => `${field}: ${yamlLists(words)}`).join(', ')
    return `write \`values: { ${fields} }\` for this file in study.yaml${proviso}, or ${otherwise}`
  },

  /** Rows that do not belong to the study. */
  except: (except: ReadonlyMap<string, readonly string[]>, which: string, otherwise: string) =>
    `if ${which}, leave ${which.startsWith('this') ? 'it' : 'them'} out with \`except: ${yamlLists(except)}\` for this file in study.yaml; otherwise ${otherwise}`,

  /** A column that tells apart the rows in which an identifier is repeated. */
  only: (column: string, value: string, otherwise: string) =>
    `to read only the rows with ${JSON.stringify(value)} in ${column}, write \`only: ${yamlLists([[column, [value]]])}\` for this file in study.yaml; otherwise ${otherwise}`,

  /** A decimal mark that every number of the file has. */
  decimal: (mark: string) => `write \`decimal: '${mark}'\` for this file in study.yaml`,

  /** Both decimal marks in one file. */
  decimals: (commas: number, points: number) =>
    `write one decimal mark throughout the file: ${plural(commas, 'cell has', 'cells have')} a comma, ${count(points)} a point`,
} as const

/** " (here 'a', 'b')", for words whose meaning nobody but the researcher knows. */
export const words = (texts: readonly string[]) =>
  texts.map((text) => JSON.stringify(excerpt(text))).join(', ')
