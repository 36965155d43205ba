/** A wrong command line, with a message that says what to write instead; exit status 2. */
export class UsageError extends Error {}
