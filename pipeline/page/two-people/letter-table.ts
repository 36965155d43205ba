import { type HollandType, TYPE_NAMES } from '../../holland/type.ts'
import { fill, make } from '../dom/make.ts'
import { placesOfCodes, stepsInWords } from './hexagon-words.ts'

type Codes = Parameters<typeof placesOfCodes>

/** Two codes letter by letter, with the distance of the letters on the hexagon. */
export function letterTable() {
  const rows = make('tbody')
  const head = ['Place', 'Client', 'Therapist', 'On the hexagon'].map((it) =>
    make('th', { scope: 'col' }, it),
  )
  return {
    element: make('table', { class: 'letters' }, make('thead', {}, make('tr', {}, head)), rows),
    show(...codes: Codes) {
      fill(
        rows,
        placesOfCodes(...codes).map(({ place, client, therapist, steps }) =>
          make(
            'tr',
            {},
            make('th', { scope: 'row' }, String(place)),
            [client, therapist].map((type) => make('td', {}, typeInWords(type))),
            make('td', {}, stepsInWords(steps)),
          ),
        ),
      )
    },
  }
}

const typeInWords = (type: HollandType | null) => (type === null ? '—' : `${type} ${TYPE_NAMES[type]}`)
