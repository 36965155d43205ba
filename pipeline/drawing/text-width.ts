import { type Font, openSync } from 'fontkit'
import { FONT_FILES } from './font-files.ts'

/** A text as Vega lays it out. */
export interface TextItem {
  readonly fontSize?: number
  readonly fontWeight?: number | string
  readonly fontStyle?: string
}

type Face = keyof typeof FONT_FILES

const opened = new Map<Face, Font>()

function font(face: Face): Font {
  const known = opened.get(face) ?? openSync(FONT_FILES[face])
  opened.set(face, known)
  return known
}

function face({ fontWeight, fontStyle }: TextItem): Face {
  if (fontWeight === 'bold' || Number(fontWeight) >= 600) return 'semibold'
  return fontStyle === 'italic' ? 'italic' : 'regular'
}

/** Width in pixels of one line of text in the shipped font, kerning included; it replaces Vega's estimate. */
export function textWidth(item: TextItem, text: unknown): number {
  const measure = font(face(item))
  return (measure.layout(String(text ?? '')).advanceWidth / measure.unitsPerEm) * (item.fontSize ?? 11)
}
