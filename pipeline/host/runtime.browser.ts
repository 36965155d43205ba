/** In place of the version of Node, for the record: the results do not depend on which browser it is. */
export const runtime = (): string => 'none, in a browser'
