import { createRequire } from 'node:module'

/** The used part of the package sav-reader, which can only be loaded with `require` and has types only for that. */
export interface SavLibrary {
  readonly SavBufferReader: new (bytes: Buffer) => SavFile
}

interface SavFile {
  readonly reader: {
    readString: (length: number, trimEnd?: boolean) => Promise<string>
    readonly reader: { read(length: number): Promise<Buffer> }
  }
  readonly meta: {
    readonly header: { readonly encoding?: unknown; readonly n_cases?: unknown }
    readonly sysvars: readonly SavVariable[]
    getValueLabels(name: string): readonly { val: unknown; label: string }[] | null
  }
  open(): Promise<void>
  readNextRow(): Promise<Readonly<Record<string, unknown>> | null>
}

interface SavVariable {
  readonly name: string
  /** One value, several, or a range with or without a value. */
  readonly missing: unknown
  readonly printFormat: { readonly typestr?: string }
}

export function savLibrary(): SavLibrary {
  return createRequire(import.meta.url)('sav-reader') as SavLibrary
}
