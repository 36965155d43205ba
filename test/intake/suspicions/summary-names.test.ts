import { describe, expect, test } from 'vitest'
import { summaryName } from '../../../pipeline/intake/suspicions/summary-names.ts'

describe('names of rows of totals', () => {
  test.each([
    ...['Total', 'TOTALS', 'Sum', 'Summe', 'Gesamt', 'Insgesamt', 'Mittelwert', 'Mean', 'mean:', 'Average'],
    ...['Durchschnitt', 'N = 24', 'n=24', 'N: 24', 'Median', 'Moyenne', 'Total general', 'Total général'],
    ...[
      'Standardabweichung',
      'Std. Dev.',
      'Std Dev',
      'Promedio',
      'Totale',
      'Totaal',
      'Gemiddelde',
      'Medelvärde',
    ],
    ...['Średnia', 'Écart-type', 'Итого', '合计', 'Total (N = 24)', 'Summe: 24', '*Total*', ' total '],
    ...[
      '24 pairs',
      '24 Paare',
      '12 Klienten',
      'Quelle: Ambulanz X',
      'Note. Values are raw scores',
      'Grand_Total',
    ],
  ])('%s, whatever the others are called', (text) => {
    expect(summaryName(text)).toBe('certain')
  })

  test.each(['M', 'SD', 'N', 'Min', 'Max', 'alle', 'All', 'tous', 'M (SD)', 'Mittelwert der Klienten'])(
    '%s, only among identifiers of another kind',
    (text) => {
      expect(summaryName(text)).toBe('ambiguous')
    },
  )

  test.each([
    ...[
      'C01',
      'T1',
      '12',
      'Mean 1',
      'Sum-12',
      'Total3',
      'M1',
      'Maxine',
      'Mina',
      'Summer',
      'Meanwell',
      'Alina',
    ],
    ...['N1', 'notes12', 'Note', 'Sumire', 'D-Total-1', '', 'source', 'clients'],
  ])('not "%s", an identifier like any other', (text) => {
    expect(summaryName(text)).toBeNull()
  })
})
