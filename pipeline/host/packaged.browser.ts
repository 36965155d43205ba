import { isShipped, shippedFile } from './shipped.browser.ts'

/* Files of packages that are no code, such as fonts: in a browser they come with the page like the others. */

/** A browser has no disk. */
export const packagedPath = (name: string): string => name

export const packagedFile: (name: string) => Uint8Array = shippedFile

export const isPackaged: (name: string) => boolean = isShipped
