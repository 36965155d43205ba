import { hideBin } from 'yargs/helpers'
import { parseArguments } from './command-line.ts'
import { EXIT } from './commands/command.ts'
import { failure, printProblems } from './commands/printed-problems.ts'
import { UsageError } from './commands/usage-error.ts'
import { problem, StudyProblems } from './problems.ts'
import { printableLines } from './sentences/printable.ts'

/** The sentence about an error that nobody has foreseen; where it happened only for those who ask. */
function faultText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = process.env.CONGRUENCE_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  const isTooLarge = error instanceof RangeError && /length|allocation|maximum size|call stack/i.test(message)
  const what = isTooLarge
    ? `Something in the files is too large for this program (${message}).`
    : `This is a fault of the program (${message}).`
  return `${what} No results were changed. Please report it with this line and the command; CONGRUENCE_DEBUG=1 before the command shows where it happened.${stack}`
}

async function main(words: string[]): Promise<number> {
  try {
    const act = await parseArguments(words)
    return act === null ? EXIT.done : await act()
  } catch (error) {
    if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
      console.error(printableLines(`${error.message}\nSee: congruence --help`))
      return EXIT.usage
    }
    if (error instanceof StudyProblems) {
      const isCutOff = error.problems.some(({ code }) => code === 'unwritable-output')
      return failure(error, isCutOff ? 'the output is incomplete' : 'nothing was written')
    }
    console.error(faultText(error))
    return EXIT.problems
  }
}

process.on('uncaughtException', (error) => {
  console.error(faultText(error))
  process.exit(EXIT.problems)
})

// A reader that has seen enough closes the pipe; everything else that standard output cannot take is an error.
let unwritten: NodeJS.ErrnoException | null = null
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') unwritten ??= error
})
process.on('exit', () => {
  if (unwritten === null || process.exitCode) return
  printProblems([
    problem('unwritable-output', { file: 'standard output' }, unwritten.code ?? unwritten.message),
  ])
  process.exitCode = EXIT.problems
})

process.exitCode = await main(hideBin(process.argv))
