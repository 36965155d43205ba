/** The version of Node on which the program runs, for the record. */
export const runtime = (): string => process.versions.node
