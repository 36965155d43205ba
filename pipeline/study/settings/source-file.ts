import { z } from 'zod'
import { ROLES } from '../../congruence/role.ts'
import { words } from '../../instruments/setting-kinds.ts'

/** The file formats that can be read. */
const FORMATS = ['csv', 'tsv', 'xlsx', 'sav', 'qualtrics', 'redcap'] as const

export type Format = (typeof FORMATS)[number]

/** The text encodings that can be read; each text can begin with a byte order mark. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'latin1', 'windows-1252'] as const

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  xlsx: 'xlsx',
  sav: 'sav',
  zsav: 'sav',
}

/** Options that apply to text files only. */
const OF_TEXT = ['delimiter', 'encoding'] as const

const pattern = z
  .string()
  .regex(
    /^[^{}]*(\{(scale|item|session|rater)\}[^{}]*)+$/,
    'write a column name that contains {item} and, where the name gives them, {scale}, {session}, {rater}',
  )

const itemColumns = z
  .union([
    pattern,
    z.strictObject({
      columns: pattern,
      scale: z.string().optional().describe('The scale, if the column names do not give it.'),
      session: z.int().min(0).optional().describe('The session, if neither a column nor the names give it.'),
      rater: z.enum(ROLES).optional().describe('Who answered, if nothing else gives it.'),
    }),
  ])
  .transform((it) => (typeof it === 'string' ? { columns: it } : it))

/** The names of item columns, and the scale, session and rater if the names do not give them. */
export type ItemColumns = z.output<typeof itemColumns>

const declared = z.strictObject({
  file: z.string().min(1).describe('Path of the file, relative to study.yaml.'),
  format: z
    .enum(FORMATS)
    .optional()
    .describe('Format of the file; known from .csv, .tsv, .xlsx, .sav and .zsav.'),
  sheet: z.string().min(1).optional().describe('xlsx: the sheet; may be left out if there is only one.'),
  delimiter: z
    .string()
    .regex(/^([^"\r\n]|tab)$/, 'write one character such as ";", or tab')
    .optional()
    .describe('Text files: the character between two cells; a comma (tsv: a tab) if left out.'),
  decimal: z.enum(['.', ',']).default('.').describe('The decimal mark: 4.5 or 4,5.'),
  encoding: z.enum(ENCODINGS).optional().describe('Text files: the character encoding; utf-8 if left out.'),
  missing: words
    .default(['', 'NA'])
    .describe(
      'The words for a missing value; an empty cell is always missing. They replace NA, so name it too if the file has it: ["", NA, "-99"].',
    ),
  columns: z
    .record(z.string(), z.string().min(1))
    .default({})
    .describe('Field → your column name, such as person_id: ID; several fields can share a column.'),
  values: z
    .record(z.string(), z.record(z.string(), words))
    .default({})
    .describe(
      'Field → our word → your words, such as role: { client: [Klient, 1] }; labels in an SPSS file count as your words.',
    ),
  only: z
    .record(z.string(), words)
    .default({})
    .describe(
      'Column → the values of the rows that belong to the study, or their labels in an SPSS file; all rows if left out.',
    ),
  except: z
    .record(z.string(), words)
    .default({})
    .describe(
      'Column → the values of rows that do not belong to the study, such as { client: [Total, Mean] }; no rows if left out.',
    ),
  every_row: z
    .record(z.string(), z.union([z.string(), z.number()]).transform(String))
    .default({})
    .describe('Field → its value in every row, if the file has no column for it, such as role: client.'),
  ignore: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Columns that are not read, as if the file did not have them; warnings about names and addresses in them are still given.',
    ),
  items: z
    .array(itemColumns)
    .min(1)
    .optional()
    .describe('Layouts with items in columns: the names of these columns, such as "wai_{item}".'),
})

/** A file as study.yaml declares it: its name alone, or its name and how to read it. */
const declaredFile = z.union([z.string().min(1), declared])

/** A file of the study. */
export const sourceFile = declaredFile.transform((it, context) =>
  completed(it, (message, ...path) => context.addIssue({ code: 'custom', message, path, input: it })),
)

/** The files of one kind of record: one file, or several that are read one after the other. */
export const sourceList = z
  .union([...declaredFile.options, z.array(declaredFile).min(1)])
  .transform((it, context) => {
    const wrong = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path, input: it })
    if (!Array.isArray(it)) return completed(it, wrong)
    return it.map((one, i) => completed(one, (message, ...path) => wrong(message, i, ...path)))
  })

/** The file with every default filled in; calls `wrong` for settings that do not go together. */
function completed(it: z.output<typeof declaredFile>, wrong: (message: string, ...path: string[]) => void) {
  const given = typeof it === 'string' ? declared.parse({ file: it }) : it
  const format = given.format ?? FORMAT_OF_EXTENSION[given.file.split('.').at(-1)!.toLowerCase()]
  if (format === undefined)
    wrong(`the file name does not show the format: write format, one of ${FORMATS.join(', ')}`)
  const isText = format !== 'xlsx' && format !== 'sav'
  for (const option of OF_TEXT) {
    if (!isText && given[option] !== undefined)
      wrong(`${option} does not apply to files in the format ${format}`, option)
  }
  if (format !== 'xlsx' && given.sheet !== undefined)
    wrong('only files in the format xlsx have sheets', 'sheet')
  const delimiter = given.delimiter ?? (format === 'tsv' ? 'tab' : ',')
  if (isText && delimiter === given.decimal && given.delimiter !== undefined)
    wrong('the delimiter and the decimal mark cannot be the same', 'delimiter')
  return {
    ...given,
    format: format ?? 'csv',
    sheet: given.sheet ?? null,
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    encoding: given.encoding ?? 'utf-8',
    items: given.items ?? null,
  }
}

/** A file of the study with every default filled in. */
export type SourceFile = z.output<typeof sourceFile>
