/** Thrown if an SPSS file cannot be read. The message says why and fits after "this SPSS file cannot be read: it". */
export class Unreadable extends Error {}
