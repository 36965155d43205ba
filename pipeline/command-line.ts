import yargs from 'yargs'
import manifest from '../package.json' with { type: 'json' }
import { checkCommand } from './commands/check/command.ts'
import type { ListedCommand } from './commands/command.ts'
import { computeCommand } from './commands/compute/command.ts'
import { crosscheckCommand } from './commands/crosscheck/command.ts'
import { depositCommand } from './commands/deposit/command.ts'
import { explainCommand } from './commands/explain/command.ts'
import { exportCommand } from './commands/export/command.ts'
import { figuresCommand } from './commands/figures/command.ts'
import { WIDTH } from './commands/here.ts'
import { indicesCommand } from './commands/indices/command.ts'
import { initCommand } from './commands/init/command.ts'
import { runCommand, stageCommands } from './commands/run/command.ts'
import { stagesCommand } from './commands/stages/command.ts'
import { UsageError } from './commands/usage-error.ts'
import { verifyCommand } from './commands/verify/command.ts'

/** Every command, in the order of the help. */
const COMMANDS: readonly ListedCommand[] = [
  runCommand,
  ...stageCommands,
  checkCommand,
  initCommand,
  stagesCommand,
  indicesCommand,
  explainCommand,
  computeCommand,
  exportCommand,
  depositCommand,
  figuresCommand,
  verifyCommand,
  crosscheckCommand,
]

/** What names a file or a folder, in words: an empty name would be the folder that one is in. */
const PLACES: Readonly<Record<string, string>> = {
  ...{ out: '--out', key: '--key' },
  ...{ study: 'the study', folder: 'the folder', pairs: 'the file of pairs' },
}

/** How yargs says that a command lacks a folder, a file or a code. */
const NEEDS_MORE = /^Not enough non-option arguments/

const MORE = 'The command needs a word more, such as the name of a folder or a file.'

/** What the arguments ask for; null if only help was requested. */
export async function parseArguments(words: string[]): Promise<(() => Promise<number>) | null> {
  let act: (() => Promise<number>) | null = null
  const parser = yargs(words)
    .scriptName('congruence')
    .usage(
      '$0 <command> [study] [options]\n\nCongruence of Holland codes in therapist-client pairs: from codes and early ratings to a report.',
    )
  for (const command of COMMANDS)
    command.addTo(parser, (chosen) => {
      act = () => chosen(words)
    })
  parser
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
      throw error ?? new UsageError(NEEDS_MORE.test(message) ? MORE : message)
    })
  await parser.parseAsync()
  return act
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
