/** A browser sets no PDF; formats.browser.ts does not ask for one. */
export async function typeset(_template: string, _data: unknown): Promise<Uint8Array> {
  throw new Error('a browser sets no PDF')
}
