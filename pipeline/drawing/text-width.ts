import type { Face } from './font-files.ts'
import { runsOf } from './fonts.ts'

/** A text as Vega lays it out. */
export interface TextItem {
  readonly fontSize?: number
  readonly fontWeight?: number | string
  readonly fontStyle?: string
}

function face({ fontWeight, fontStyle }: TextItem): Face {
  if (fontWeight === 'bold' || Number(fontWeight) >= 600) return 'semibold'
  return fontStyle === 'italic' ? 'italic' : 'regular'
}

/** Width in pixels of one line of text in the fonts of the figures, kerning included; it replaces Vega's estimate. */
export function textWidth(item: TextItem, text: unknown): number {
  const widths = runsOf(String(text ?? ''), face(item)).map(({ text: part, font }) =>
    font === null ? part.length : font.layout(part).advanceWidth / font.unitsPerEm,
  )
  return widths.reduce((sum, width) => sum + width, 0) * (item.fontSize ?? 11)
}
