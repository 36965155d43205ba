/** What a page may do besides, as words of its policy. */
interface Also {
  /** For its scripts. */
  readonly scripts?: readonly string[]
  /** Rules of their own. */
  readonly rules?: readonly string[]
}

/**
 * What a page may do: run these scripts and its own style, and show pictures and fonts that it contains. It loads nothing
 * and sends nothing.
 */
export async function contentPolicy(
  style: string,
  scripts: readonly string[],
  also: Also = {},
): Promise<string> {
  const [ofStyle, ...ofScripts] = await Promise.all([style, ...scripts].map(digest))
  return [
    `default-src 'none'`,
    `style-src ${ofStyle}`,
    `script-src ${[...ofScripts, ...(also.scripts ?? [])].join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    ...(also.rules ?? []),
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`
}
