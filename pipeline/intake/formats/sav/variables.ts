import type { Dictionary, LabelRecord, VariableRecord } from './dictionary.ts'
import { ascii, unpadded } from './encoding.ts'
import { longLabels, longMissing } from './long-values.ts'
import { Unreadable } from './unreadable.ts'

/** A variable as the researcher sees it: a number, or a text of any length. */
export interface Variable extends Pick<VariableRecord, 'format' | 'displayed' | 'decimals' | 'hasRange'> {
  /** In the encoding of the file, as all bytes here. */
  readonly name: Uint8Array
  readonly isText: boolean
  /** The bytes of a case that hold its value; several places for a text of more than 255 bytes. */
  readonly places: readonly { readonly at: number; readonly length: number }[]
  readonly missing: readonly Uint8Array[]
  readonly labels: LabelRecord['labels']
}

/** Extension records: the full names of variables, the lengths of very long texts, labels and missing values of long ones. */
const [NAMES, LENGTHS, LABELS, MISSING] = [13, 14, 21, 22] as const

/** A text of more than 255 bytes is stored as several variables, one for each 252 bytes, each full to its 255th byte. */
const [BYTES_PER_PART, MOST_IN_PART] = [252, 255]

export function variablesOf(file: Dictionary, littleEndian: boolean): Variable[] {
  const { variables, extensions } = file
  const names = entries(extensions.get(NAMES))
  const lengths = entries(extensions.get(LENGTHS))
  const ofLongTexts = {
    labels: longLabels(extensions.get(LABELS), littleEndian),
    missing: longMissing(extensions.get(MISSING), littleEndian),
  }
  const labels = labelsByPiece(file)
  const found: Variable[] = []
  for (let i = 0; i < variables.length; ) {
    const first = variables[i]!
    const shortName = ascii(unpadded(first.shortName))
    const name = names.get(shortName) ?? shortName
    const length = Number(lengths.get(shortName) ?? first.width)
    const count = length > MOST_IN_PART ? Math.ceil(length / BYTES_PER_PART) : 1
    const parts = variables.slice(i, i + count)
    if (!Number.isInteger(length) || parts.length < count || parts.some((it) => count > 1 && it.width === 0))
      throw new Unreadable(`has a very long text, ${name}, whose parts do not fit together`)
    i += count
    const own = <T>(values: ReadonlyMap<string, readonly T[]>) =>
      values.get(name) ?? values.get(shortName) ?? []
    found.push({
      ...first,
      name: Uint8Array.from(name, (letter) => letter.charCodeAt(0)),
      isText: first.width > 0,
      places: parts.map(({ piece, width }, k) => ({
        at: piece * 8,
        // A text is read to the end of its last piece: what some program wrote there is not cut off.
        length:
          count === 1 ? Math.ceil(Math.max(1, width) / 8) * 8 : Math.min(width, length - k * MOST_IN_PART),
      })),
      missing: [...first.missing, ...own(ofLongTexts.missing)],
      // A label record holds eight bytes of a value, so that those of longer texts are elsewhere.
      labels: [...(first.width <= 8 ? (labels.get(first.piece) ?? []) : []), ...own(ofLongTexts.labels)],
    })
  }
  return found
}

/** The entries NAME=value of a record, separated by tabs, one letter for each byte. */
function entries(record: Uint8Array | undefined): ReadonlyMap<string, string> {
  const parts = ascii(record ?? new Uint8Array()).split(/\0*\t\0*/)
  return new Map(
    parts.flatMap((part) => {
      const at = part.indexOf('=')
      return at === -1 ? [] : [[part.slice(0, at), part.slice(at + 1).replace(/\0+$/, '')] as const]
    }),
  )
}

function labelsByPiece({ labels }: Dictionary): ReadonlyMap<number, LabelRecord['labels']> {
  const byPiece = new Map<number, LabelRecord['labels']>()
  for (const record of labels)
    for (const piece of record.pieces) byPiece.set(piece, [...(byPiece.get(piece) ?? []), ...record.labels])
  return byPiece
}
