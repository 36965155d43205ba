/** The page as the file that it was opened from. */
export interface OwnFile {
  readonly version: string
  readonly policy: string
  /** The whole file, letter by letter. */
  readonly text: string
}

/** What the page is before its script changes it. Called first of all. */
export function own(): OwnFile {
  const meta = (selector: string) =>
    document.querySelector(`meta[${selector}]`)?.getAttribute('content') ?? ''
  // The closing tags stand behind the running script, and are written by the browser all the same.
  const text = `<!DOCTYPE html>${document.documentElement.outerHTML}`
  return {
    version: meta('name=version'),
    policy: meta('http-equiv=Content-Security-Policy'),
    text,
  }
}

/** The SHA-256 of the page's file; null where the browser computes none. */
export async function checksum({ text }: OwnFile): Promise<string | null> {
  try {
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  } catch {
    return null
  }
}
