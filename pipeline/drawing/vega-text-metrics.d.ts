import type { TextItem } from './text-width.ts'

declare module 'vega-typings' {
  /** How Vega measures text; exported by vega, missing from its types. */
  export const textMetrics: { width(item: TextItem, text: unknown): number }
}
