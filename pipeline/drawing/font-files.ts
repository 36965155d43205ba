import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

function fontFile(face: string): string {
  return resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`)
}

/** The font files of the figures. Only these are used, never a font of the system. */
export const FONT_FILES = {
  regular: fontFile('400Regular'),
  italic: fontFile('400Regular_Italic'),
  semibold: fontFile('600SemiBold'),
} as const
