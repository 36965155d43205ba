import { z } from 'zod'
import { ROLES } from '../../congruence/role.ts'
import { itemCount, session, words } from '../../instruments/setting-kinds.ts'
import { adviceForFile } from './other-files.ts'

/** The file formats that can be read. */
const FORMATS = ['csv', 'tsv', 'xlsx', 'xls', 'sav', 'qualtrics', 'redcap'] as const

export type Format = (typeof FORMATS)[number]

/** The text encodings that can be read; each text can begin with a byte order mark. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'latin1', 'windows-1252'] as const

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  txt: 'csv',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xls: 'xls',
  sav: 'sav',
  zsav: 'sav',
}

/** Options that apply to text files only. */
const OF_TEXT = ['delimiter', 'encoding'] as const

/** Options that apply to workbooks only, among them a Qualtrics export saved as one. */
const OF_WORKBOOKS = ['sheet', 'merged'] as const

/** Options about where a table lies in its file; an SPSS file has nothing but its table. */
const OF_TABLES = ['header', 'until'] as const

const row = z.int().min(1).max(10_000_000)

const PLACEHOLDER = /\{(scale|item|session|rater)\}/

/** A column name with words in braces; alone it must have one, so that a forgotten brace is noticed. */
const pattern = z
  .string()
  .min(1)
  .regex(
    /^[^{}]*(\{(scale|item|session|rater)\}[^{}]*)*$/,
    'write a column name, with {scale}, {session}, {rater}, {item} in place of the parts that differ from column to column',
  )
  .meta({ examples: ['wai_{item}'] })

const itemColumns = z
  .union([
    pattern.regex(
      PLACEHOLDER,
      'write {scale}, {session}, {rater} or {item} in place of what differs from column to column; for a single column write what it contains, such as { columns: bond_s1, scale: bond, session: 1, rater: client }',
    ),
    z.strictObject({
      columns: pattern,
      scale: z.string().optional().describe('The scale, if the column names do not give it.'),
      session: session.optional().describe('The session, if neither a column nor the names give it.'),
      rater: z.enum(ROLES).optional().describe('Who answered, if nothing else gives it.'),
      item: itemCount
        .optional()
        .describe(
          'The number of the item, if the names do not give it and the scale has more than one; not for a score.',
        ),
    }),
  ])
  .transform((it) => (typeof it === 'string' ? { columns: it } : it))

/** The names of columns with answers, and the scale, session, rater and item if the names do not give them. */
export type ItemColumns = z.output<typeof itemColumns>

/** The path of a file; a backslash parts folders on Windows only. */
const fileName = z
  .string()
  .min(1)
  .refine((it) => !it.includes('\\'), 'the path of a file has / and not backslashes between folders')
  .meta({ title: 'the name of a file', examples: ['people.csv'] })

const declared = z.strictObject({
  file: fileName.describe('Path of the file, relative to study.yaml.'),
  format: z
    .enum(FORMATS)
    .optional()
    .describe('Format of the file; known from .csv, .tsv, .txt, .xlsx, .xls, .sav and .zsav.'),
  sheet: z.string().min(1).optional().describe('Workbooks: the sheet; may be left out if there is only one.'),
  delimiter: z
    .string()
    .regex(/^([^"\r\n]|tab)$/, 'write one character such as ";", or tab')
    .meta({ examples: [';'] })
    .optional()
    .describe(
      'Text files: the character between two cells. If left out, the one that a first line such as sep=; gives, or a comma (tsv: a tab; .txt: the one of tab ; , | that divides the first lines into equally many cells).',
    ),
  header: z
    .union([row, z.tuple([row, row]).refine(([upper, lower]) => upper < lower, 'write the upper row first')])
    .optional()
    .describe(
      'The row with the column names, as an editor or Excel counts it; the first row that is not empty if left out. Rows above it are not read. Two rows, such as [2, 3], are joined with _ between: the upper name continues to the right over its merged cells, or over empty ones until the next name; a name with nothing below it stands alone.',
    ),
  until: z
    .literal('empty row')
    .optional()
    .describe(
      'Where the table ends: "empty row" leaves out everything from the first empty row below the records, such as notes and totals.',
    ),
  merged: z
    .literal('fill')
    .optional()
    .describe('Workbooks: "fill" gives every cell of a merged area the value of the area.'),
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
    .meta({
      description: 'Field → your column name, such as person_id: ID; several fields can share a column.',
      examples: [{ person_id: 'ID' }],
    }),
  values: z
    .record(z.string(), z.record(z.string(), words).meta({ examples: [{ client: ['Klient'] }] }))
    .default({})
    .meta({
      description:
        'Field → our word → your words, such as role: { client: [Klient, 1] }; labels in an SPSS file count as your words.',
      examples: [{ role: { client: ['Klient'], therapist: ['Therapeut'] } }],
    }),
  only: z
    .record(z.string(), words)
    .default({})
    .meta({
      description:
        'Column → the values of the rows that belong to the study, or their labels in an SPSS file; all rows if left out.',
      examples: [{ site: ['A'] }],
    }),
  except: z
    .record(z.string(), words)
    .default({})
    .meta({
      description:
        'Column → the values of rows that do not belong to the study, such as { client: [Total, Mean] }; no rows if left out.',
      examples: [{ client: ['Total', 'Mean'] }],
    }),
  every_row: z
    .record(z.string(), z.string())
    .default({})
    .meta({
      description: 'Field → its value in every row, if the file has no column for it, such as role: client.',
      examples: [{ role: 'client' }],
    }),
  occupations: z
    .literal('onet')
    .optional()
    .meta({
      description:
        'Files with codes of people: "onet" takes the number of an occupation (O*NET-SOC, such as 21-1014.00 or 21-1014) in place of a code as the code of this occupation, its interest high points in O*NET.',
      examples: ['onet'],
    }),
  keep: z
    .enum(['first', 'last'])
    .optional()
    .describe(
      'Which of several rows of the same person, pair or answer counts, in the order of the file; repeated rows are an error if left out.',
    ),
  ignore: z
    .array(z.string().min(1))
    .default([])
    .describe(
      'Columns that are not read, with * for any text, such as "phq_*", as if the file did not have them; warnings about names and addresses in them are still given.',
    ),
  items: z
    .array(itemColumns)
    .min(1)
    .optional()
    .describe(
      'Layouts with answers in columns: the names of these columns, such as "wai_{item}", or "{scale}_s{session}" for one score a session; without {item} if there is one score a session. Capitals do not matter.',
    ),
})

/** A file as study.yaml declares it: its name alone, or its name and how to read it. */
const declaredFile = z.union([fileName, declared])

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
  const extension = given.file.split('.').at(-1)!.toLowerCase()
  const format = given.format ?? FORMAT_OF_EXTENSION[extension]
  const advice = adviceForFile(given.file)
  if (advice !== null && (given.format === undefined || advice.isOnline)) wrong(advice.words, 'file')
  else if (format === undefined)
    wrong(`the file name does not show the format: write format, one of ${FORMATS.join(', ')}`)
  const isWorkbook = format === 'xlsx' || format === 'xls'
  const isText = !isWorkbook && format !== 'sav'
  const refused = [
    ...(isText ? [] : OF_TEXT),
    ...(isWorkbook || format === 'qualtrics' ? [] : OF_WORKBOOKS),
    ...(format === 'sav' ? OF_TABLES : []),
    ...(format === 'qualtrics' ? (['header'] as const) : []),
  ]
  for (const option of refused) {
    if (given[option] !== undefined)
      wrong(`${option} does not apply to files in the format ${format}`, option)
  }
  const delimiter = given.delimiter === 'tab' ? '\t' : (given.delimiter ?? null)
  if (isText && delimiter === given.decimal)
    wrong('the delimiter and the decimal mark cannot be the same', 'delimiter')
  return {
    ...given,
    format: format ?? 'csv',
    sheet: given.sheet ?? null,
    /** Null if study.yaml declares none. */
    delimiter,
    encoding: given.encoding ?? 'utf-8',
    header: given.header ?? null,
    until: given.until ?? null,
    merged: given.merged ?? null,
    items: given.items ?? null,
  }
}

/** A file of the study with every default filled in. */
export type SourceFile = z.output<typeof sourceFile>
