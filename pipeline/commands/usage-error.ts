/** Wrong words on the command line: a sentence and exit status 2, never a stack. */
export class UsageError extends Error {}
