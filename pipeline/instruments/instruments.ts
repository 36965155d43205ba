import { readdirSync, readFileSync } from 'node:fs'
import type { Instrument } from './instrument.ts'
import { readInstrument } from './read-instrument.ts'

const FOLDER = new URL('../../data/instruments/', import.meta.url)

let shipped: ReadonlyMap<string, Instrument> | undefined

/** The instruments of this project, by id, in alphabetical order: every YAML file in data/instruments. */
export function shippedInstruments(): ReadonlyMap<string, Instrument> {
  shipped ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readInstrument(readFileSync(new URL(file, FOLDER), 'utf8'), file))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((instrument) => [instrument.id, instrument]),
  )
  return shipped
}
