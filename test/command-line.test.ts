import { expect, test } from 'vitest'
import { parseArguments } from '../pipeline/command-line.ts'

test.each(['verify', 'crosscheck', 'deposit', 'export', 'figures', 'init', 'compute'])(
  '%s without what it is for says what is missing',
  async (command) => {
    await expect(parseArguments([command])).rejects.toThrow(
      'The command needs a word more, such as the name of a folder or a file.',
    )
  },
)
