/** Wrong words on the command line, said in a sentence that names what to write instead; exit status 2. */
export class UsageError extends Error {}
