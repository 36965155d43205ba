import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import yargs from 'yargs'
import manifest from '../package.json' with { type: 'json' }
import { DOUBLE_COLUMN, SINGLE_COLUMN } from './charts/theme.ts'
import type { ComputeRequest } from './commands/compute/compute.ts'
import type { ExplainRequest } from './commands/explain/explain.ts'
import type { ExportRequest } from './commands/export/export.ts'
import type { FiguresRequest } from './commands/figures/figures.ts'
import { UsageError } from './commands/usage-error.ts'
import { PURPOSES, STAGE_NAMES, type StageName } from './stages/run/stage.ts'

/** A parsed command line. */
export type Command =
  | {
      readonly command: 'run'
      readonly study: string
      readonly out: string | null
      readonly from: StageName
      readonly to: StageName
      readonly quiet: boolean
      readonly deidentify: boolean
      /** The key file; null for its default place. */
      readonly key: string | null
      /** Whether files of others in the folder for the results may be replaced. */
      readonly force: boolean
    }
  | { readonly command: 'stages' }
  | { readonly command: 'indices'; readonly id: string | null; readonly json: boolean }
  | ({ readonly command: 'explain' } & ExplainRequest)
  | { readonly command: 'compute'; readonly request: ComputeRequest }
  | { readonly command: 'export'; readonly request: ExportRequest }
  | { readonly command: 'check'; readonly study: string; readonly format: 'text' | 'json' }
  | { readonly command: 'figures'; readonly request: FiguresRequest }
  | {
      readonly command: 'init'
      readonly folder: string
      /** The researcher's own files, for a draft; none for the template. */
      readonly from: readonly string[]
    }

interface Options {
  study?: string | undefined
  out?: string | undefined
  from?: StageName | undefined
  to?: StageName | undefined
  quiet?: boolean | undefined
  deidentify?: boolean | undefined
  key?: string | undefined
  force?: boolean | undefined
}

/** The folder that paths are relative to: where the command was typed. `npm start` runs in the project's folder. */
export const HERE = (process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD) || process.cwd()
const EXAMPLE = fileURLToPath(new URL('../data/example/study.yaml', import.meta.url))

/** Width of the output in characters: that of the terminal, between 60 and 100. */
export const WIDTH = Math.max(60, Math.min(100, process.stdout.columns ?? 100))

const WORDS = { type: 'string', requiresArg: true } as const

/** What names a file or a folder, in words: an empty name would be the folder that one is in. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ out: '--out', key: '--key' },
  ...{ study: 'the study', folder: 'the folder', pairs: 'the file of pairs' },
}

/** @throws UsageError if an option is given twice, or the name of a file or a folder is empty */
function checkWords(argv: Readonly<Record<string, unknown>>, words: readonly string[]): true {
  for (const [name, value] of Object.entries(argv)) {
    if (Array.isArray(value) && name !== '_' && !(name === 'from' && argv.folder !== undefined))
      throw new UsageError(`Write --${name} only once.`)
    // yargs turns a single dash into an empty word.
    const isStream = name === 'pairs' && words.includes('-')
    if ((value === '' || value === false) && name in PLACES && !isStream)
      throw new UsageError(`The name for ${PLACES[name]} is empty.`)
  }
  return true
}
const COMPUTE_HELP = `Client and therapist each need a code (columns client, therapist) or six scores (client_R ... \
client_C, therapist_R ... therapist_C), or both. Every column is copied unchanged; one column is added for each index, \
with NA where the index is undefined.

Small letters, spaces around a code, full-width letters and separators (S-A-I) are accepted and reported in the summary. \
A person without a code (empty or NA) has NA for code indices and is reported in the summary. With any other code, the \
file is refused or, with --on-error skip, the row is left out and listed in <out>.skipped.csv (on standard error if the \
results go to standard output).

With results on standard output, rows are written as they are read: with --on-error stop, the output ends before the \
first bad row, and the exit status is 1.`

/** The command in the arguments; null if only help was requested. */
export async function parseArguments(words: string[]): Promise<Command | null> {
  let command: Command | null = null
  const run = (argv: Options, from: StageName, to: StageName) => {
    if (STAGE_NAMES.indexOf(from) > STAGE_NAMES.indexOf(to))
      throw new UsageError(`--from ${from} comes after --to ${to}.`)
    const out = argv.out === undefined ? null : resolve(HERE, argv.out)
    const study = argv.study === undefined ? EXAMPLE : resolve(HERE, argv.study)
    const [deidentify, key] = [argv.deidentify ?? false, argv.key ?? null]
    if (key !== null && !deidentify)
      throw new UsageError('--key names the key file of a deidentified run; add --deidentify.')
    command = {
      ...{ command: 'run', study, out, from, to, quiet: argv.quiet ?? false, deidentify },
      key: key === null ? null : resolve(HERE, key),
      force: argv.force ?? false,
    }
  }
  const parser = yargs(words)
    .scriptName('congruence')
    .usage(
      '$0 <command> [study] [options]\n\nCongruence of Holland codes in therapist-client pairs: from codes and early ratings to a report.',
    )
    .command(
      'run [study]',
      'Run every stage, from the files of the study to the report',
      (command) =>
        withStudy(command)
          .option('from', { choices: STAGE_NAMES, default: 'load' as const, describe: 'First stage to run' })
          .option('to', { choices: STAGE_NAMES, default: 'report' as const, describe: 'Last stage to run' })
          .example('$0 run', 'the example study, to reports/example/')
          .example('$0 run my/study.yaml --out results', 'your study, to the folder results/')
          .example('$0 run my/study.yaml --from draw', 'only the figures and the report')
          .example('$0 run my/study.yaml --deidentify', 'results with pseudonyms, for sharing'),
      (argv) => run(argv, argv.from, argv.to),
    )
  for (const name of STAGE_NAMES) {
    parser.command(
      `${name} [study]`,
      `One stage alone: ${PURPOSES[name]}`,
      (command) => withStudy(command).example(`$0 ${name} my/study.yaml`, `run ${name} on your study`),
      (argv) => run(argv, name, name),
    )
  }
  parser
    .command(
      'check [study]',
      'Check the study and its files for mistakes; nothing is written',
      (command) =>
        command
          .positional('study', STUDY)
          .option('format', { choices: ['text', 'json'] as const, default: 'text' as const })
          .example('$0 check my/study.yaml', 'every problem with file, line, column and remedy')
          .example('$0 check my/study.yaml --format json', 'the same as JSON'),
      ({ study, format }) => {
        command = { command: 'check', study: study === undefined ? EXAMPLE : resolve(HERE, study), format }
      },
    )
    .command(
      'init <folder>',
      'Create a small study that runs, as a template for your own',
      (command) =>
        command
          .positional('folder', { type: 'string', demandOption: true, describe: 'A new or empty folder' })
          .option('from', {
            type: 'string',
            array: true,
            requiresArg: true,
            describe: 'Files of yours, of any format: drafts a study.yaml for them; they are not changed',
          })
          .example('$0 init my-study', 'then: congruence run my-study/study.yaml')
          .example('$0 init my-study --from people.xlsx ratings.sav', 'a draft to be checked'),
      ({ folder, from = [] }) => {
        const files = from.map((file) => resolve(HERE, file))
        command = { command: 'init', folder: resolve(HERE, folder), from: files }
      },
    )
    .command('stages', 'List the stages in order, with what each reads and writes', {}, () => {
      command = { command: 'stages' }
    })
    .command(
      'indices [id]',
      'List every congruence index, or show one in full',
      (command) =>
        command
          .positional('id', { type: 'string', describe: 'Key of an index, such as c-index' })
          .option('json', { type: 'boolean', default: false, describe: 'Print everything as JSON' })
          .example('$0 indices', 'the list')
          .example('$0 indices zener-schnuelle', 'definition, rules, sources, worked examples'),
      ({ id, json }) => {
        command = { command: 'indices', id: id ?? null, json }
      },
    )
    .command(
      'explain [client] [therapist]',
      'Calculate every index of one pair step by step',
      (command) =>
        command
          .positional('client', { type: 'string', describe: 'Holland code of the client, such as SAE' })
          .positional('therapist', { type: 'string', describe: 'Holland code of the therapist' })
          .option('client-scores', { ...WORDS, describe: 'Six scores of the client: R,I,A,S,E,C' })
          .option('therapist-scores', { ...WORDS, describe: 'Six scores of the therapist' })
          .option('tie-band', {
            ...WORDS,
            describe: 'Scores less than this many points apart count as tied  [default: 0]',
          })
          .option('indices', { ...WORDS, describe: 'Only these indices, such as c-index,iachan-m' })
          .option('json', { type: 'boolean', default: false, describe: 'Print exact numbers as JSON' })
          .example('$0 explain SAE SAI', 'two codes')
          .example(
            '$0 explain --client-scores 10,20,35,40,15,5 --therapist-scores 5,20,30,45,30,10 --tie-band 8',
            'two profiles; scores less than 8 apart count as tied',
          ),
      (argv) => {
        command = {
          command: 'explain',
          client: argv.client ?? null,
          therapist: argv.therapist ?? null,
          clientScores: argv.clientScores ?? null,
          therapistScores: argv.therapistScores ?? null,
          tieBand: argv.tieBand ?? null,
          indices: argv.indices ?? null,
          json: argv.json,
        }
      },
    )
    .command(
      'compute <pairs>',
      'Add congruence indices to a CSV file of pairs (- for standard input)',
      (command) =>
        command
          .positional('pairs', { type: 'string', demandOption: true, describe: 'The file of pairs, or -' })
          .option('out', {
            type: 'string',
            requiresArg: true,
            describe: 'File for the results  [default: standard output]',
          })
          .option('indices', {
            type: 'string',
            requiresArg: true,
            describe: 'Keys of indices, separated by commas  [default: all that the columns allow]',
          })
          .option('long', { type: 'boolean', default: false, describe: 'One row for each pair and index' })
          .option('on-error', {
            choices: ['stop', 'skip'] as const,
            default: 'stop' as const,
            describe:
              'For a row that cannot be used: refuse the whole file, or leave the row out and list it',
          })
          .example(
            '$0 compute pairs.csv --out indices.csv',
            'the columns client and therapist have codes such as SAE',
          )
          .example('$0 compute - --indices c-index,iachan-m < pairs.csv', 'a stream, two indices')
          .option('force', {
            type: 'boolean',
            default: false,
            describe: 'Replace a file of others that has the name of the list of rows left out',
          })
          .epilogue(COMPUTE_HELP),
      ({ pairs, out, indices, long, onError, force }) => {
        const isStream = pairs === '' && words.includes('-')
        command = {
          command: 'compute',
          request: {
            pairs: isStream ? '-' : resolve(HERE, pairs),
            displayName: pairs,
            out: out === undefined || out === '-' ? null : resolve(HERE, out),
            indices:
              indices === undefined
                ? null
                : indices
                    .split(',')
                    .map((id) => id.trim())
                    .filter((id) => id !== ''),
            long,
            onError,
            force,
          },
        }
      },
    )
    .command(
      'export <folder>',
      'Every table of a folder of results as one file for a spreadsheet',
      (command) =>
        command
          .positional('folder', {
            type: 'string',
            demandOption: true,
            describe: 'A folder that congruence run has written',
          })
          .option('to', { choices: ['xlsx'] as const, default: 'xlsx' as const, describe: 'Format' })
          .option('out', { ...WORDS, describe: 'The file to write  [default: <folder>.xlsx]' })
          .example('$0 export reports/my-study', 'to reports/my-study.xlsx: one sheet a table')
          .example('$0 export reports/my-study --to xlsx --out tables.xlsx', 'to another file'),
      (argv) => {
        const out = argv.out ?? null
        command = {
          command: 'export',
          request: {
            folder: resolve(HERE, argv.folder),
            out: out === null ? null : resolve(HERE, out),
          },
        }
      },
    )
    .command(
      'figures <folder>',
      'Draw the figures of a folder of results again, for a manuscript',
      (command) =>
        command
          .positional('folder', {
            type: 'string',
            demandOption: true,
            describe: 'A folder that congruence run has written; the data are not needed',
          })
          .option('only', { ...WORDS, describe: 'Only these figures, such as scatter,forest' })
          .option('width', {
            ...WORDS,
            choices: ['3.25', '6.5'] as const,
            describe: 'Width of all figures in inches: one column or a page  [default: as in the report]',
          })
          .option('out', { ...WORDS, describe: 'The folder to write to  [default: <folder>-figures]' })
          .example('$0 figures reports/my-study', 'to reports/my-study-figures/')
          .example('$0 figures reports/my-study --only scatter --width 3.25', 'one figure, for one column'),
      (argv) => {
        const [out, only] = [argv.out ?? null, argv.only ?? null]
        command = {
          command: 'figures',
          request: {
            folder: resolve(HERE, argv.folder),
            only:
              only
                ?.split(',')
                .map((id) => id.trim())
                .filter((id) => id !== '') ?? null,
            width: argv.width === undefined ? null : argv.width === '3.25' ? SINGLE_COLUMN : DOUBLE_COLUMN,
            out: out === null ? null : resolve(HERE, out),
          },
        }
      },
    )
    .demandCommand(1, 'Name a command, for example: congruence run.')
    .parserConfiguration({ 'dot-notation': false })
    .check((argv) => checkWords(argv, words))
    .strict()
    .recommendCommands()
    .version(manifest.version)
    .help()
    .alias('h', 'help')
    .wrap(WIDTH)
    .epilogue(
      'Exit status: 0 success; 1 the data have problems (all are listed, nothing is written); 2 wrong command line.',
    )
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new UsageError(message)
    })
  await parser.parseAsync()
  return command
}

const STUDY = {
  type: 'string',
  describe: 'The study file  [default: data/example/study.yaml]',
} as const

function withStudy<T>(command: import('yargs').Argv<T>) {
  return command
    .positional('study', STUDY)
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder for the results  [default: reports/<study id>/]',
    })
    .option('force', {
      type: 'boolean',
      default: false,
      describe: 'Write also to a folder with files that no run has written, and replace them',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'Print problems only' })
    .option('deidentify', {
      type: 'boolean',
      default: false,
      describe:
        'Replace identifiers by random pseudonyms, with results in reports/<study id>-deidentified/. Bootstrap and permutation results differ slightly from a run without it: report the numbers of the version you share',
    })
    .option('key', {
      ...WORDS,
      describe:
        'With --deidentify: the key file, which links pseudonyms to identifiers; created or extended  [default: <study id>-key.csv beside the study file]',
    })
}
