/**
 * What rows of totals and notes are called, in small letters without accents: totals, means, spreads, counts. Names of
 * people and usual identifiers are not among them.
 */
const NAMES = named(
  'total, totals, grand total, subtotal, sum, sums, overall, mean, means, average, averages, median, mdn, variance',
  'standard deviation, std, std dev, std. dev, stddev, stdev, st dev, st. dev, minimum, maximum, count, n total, total n',
  'summe, summen, gesamt, insgesamt, gesamtsumme, gesamtergebnis, zwischensumme, endsumme, mittelwert, mittelwerte',
  'durchschnitt, standardabweichung, stabw, stdabw, varianz, anzahl, mw',
  'somme, sommes, moyenne, moyennes, ecart type, ecart-type, mediane, total general, effectif',
  'suma, promedio, media, mediana, desviacion estandar, desviacion tipica, desv est, recuento',
  'totale, totali, somma, deviazione standard, conteggio, desvio padrao, contagem',
  'totaal, gemiddelde, standaarddeviatie, aantal, mediaan, summa, medelvarde, genomsnitt, standardavvikelse',
  'i alt, gennemsnit, standardafvigelse, gjennomsnitt, standardavvik, keskiarvo, yhteensa',
  'razem, ogołem, srednia, odchylenie standardowe, celkem, prumer, soucet, osszesen, atlag, toplam, ortalama',
  'итого, всего, среднее, сумма, συνολο, 合计, 总计, 平均, 平均值, 合計, 総計, σ, ∑',
)

/** Names of rows of totals that could also be identifiers or first names: they count only beside identifiers of another kind. */
const AMBIGUOUS = named(
  'm, sd, s, n, se, min, max, all, alle, mittel, ensemble, tous, toutes, todos, tutti, ds, dt, et, ø, iqr, range, sem',
  'som, soma, medel, geral',
)

function named(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(', ').map(plain)))
}

const NOTE =
  /^(note|notes|source|sources|quelle|quellen|anmerkung|anmerkungen|hinweis|hinweise|legende|legend|bemerkung|nota|fuente|fonte|remarque)\s*[:.]/

const NUMBER_OF_CASES =
  /^n\s*[=:]\s*\d|^\d+ (pairs?|paare?|dyads?|dyaden|clients?|klient\w*|patient\w*|therap\w*|persons?|people|personen|cases|falle|rows|zeilen)$/

/** How sure a text is the name of a row of totals or notes; null if it is none. */
export function summaryName(written: string): 'certain' | 'ambiguous' | null {
  const text = plain(written)
  if (NAMES.has(text) || NOTE.test(text) || NUMBER_OF_CASES.test(text)) return 'certain'
  if (AMBIGUOUS.has(text)) return 'ambiguous'
  const [, first = '', rest = ''] = /^([\p{L}.-]+)\s*(.*)$/su.exec(text) ?? []
  const isExplained = /^[(:=,[/]/.test(rest)
  if (NAMES.has(first) && isExplained) return 'certain'
  // "Mittelwert der Klienten" is the name of a row of means, but "Mean 1" may be an identifier.
  return (NAMES.has(first) && !/\d/.test(rest)) || (AMBIGUOUS.has(first) && isExplained) ? 'ambiguous' : null
}

/** Small letters without accents, points at the end, or more than one blank in a row. */
function plain(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s*"'([]+|[\s*"'.:)\]]+$/g, '')
}
