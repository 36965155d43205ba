/** Characters that XML cannot hold, whichever way they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The text as XML can hold it; a character that it cannot hold becomes �. */
export const xmlText = (text: string) => text.toWellFormed().replace(NOT_IN_XML, '\uFFFD')
