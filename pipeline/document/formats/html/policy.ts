/**
 * What the page may do: run its own script and its own style, and show pictures and fonts that it contains. It loads nothing
 * and sends nothing.
 */
export async function contentPolicy(style: string, script: string): Promise<string> {
  const [ofStyle, ofScript] = await Promise.all([style, script].map(digest))
  return [
    `default-src 'none'`,
    `style-src '${ofStyle}'`,
    `script-src '${ofScript}'`,
    'img-src data: blob:',
    'font-src data:',
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`
}
