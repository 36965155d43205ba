import { shippedFile, shippedNames } from '../host/shipped.ts'
import type { Instrument } from './instrument.ts'
import { readInstrument } from './read-instrument.ts'

const FOLDER = 'data/instruments/'

let shipped: ReadonlyMap<string, Instrument> | undefined

/** The instruments of this project, by id, in alphabetical order: every YAML file in data/instruments. */
export function shippedInstruments(): ReadonlyMap<string, Instrument> {
  shipped ??= new Map(
    shippedNames(FOLDER)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readInstrument(new TextDecoder().decode(shippedFile(FOLDER + file)), file))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((instrument) => [instrument.id, instrument]),
  )
  return shipped
}
