import { writtenCode } from '../../holland/written-code.ts'

/** Two codes as a link has them. */
export interface SharedCodes {
  readonly client: string
  readonly therapist: string
}

/**
 * The part of a link after #, for two codes. Scores are never part of a link, because links are kept and sent on.
 * @example linkOf({ client: 'SAE', therapist: 'SAI' }) // '#client=SAE&therapist=SAI'
 */
export function linkOf({ client, therapist }: SharedCodes): string {
  return `#client=${encodeURIComponent(client)}&therapist=${encodeURIComponent(therapist)}`
}

/** The codes of a link; null if it has none. What is no code is left out, since a link can come from anybody. */
export function codesOfLink(hash: string): SharedCodes | null {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  if (!parts.has('client') && !parts.has('therapist')) return null
  const codeIn = (name: string) => {
    const text = parts.get(name) ?? ''
    return writtenCode(text).fault === null ? text : ''
  }
  return { client: codeIn('client'), therapist: codeIn('therapist') }
}
