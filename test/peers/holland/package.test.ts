import { expect, test } from 'vitest'
import { comparison, whyNotCompared } from './installed-package.ts'

const whyNot = whyNotCompared()

test.skipIf(whyNot !== null)(
  `the installed package departs from the house in the pairs of README.md and no others${whyNot === null ? '' : ` (skipped: ${whyNot})`}`,
  () => {
    const table = comparison()
    console.log(table)
    const [version, , ...rows] = table.trim().split('\n')
    expect(version).toContain('holland 0.1.2.3')
    const cells = rows.map((row) => row.replaceAll('"', '').split(','))
    expect(Object.fromEntries(cells.map(([name, , , differ]) => [name, Number(differ)]))).toEqual({
      con_oneletter_holland: 0,
      'con_oneletter_holland(hexadist = TRUE)': 400,
      con_twoletter_holland: 0,
      con_threeletter_holland: 0,
      con_zs_holland: 2520,
      con_compindex_holland: 3240,
      con_iachan_holland: 0,
      con_brown_c_holland: 0,
      con_n3_holland: 0,
      con_hamming_holland: 1200,
      con_levenshtein_holland: 2458,
    })
    for (const [name, , pairs, , unexplained] of cells) {
      expect([name, Number(pairs), Number(unexplained)]).toEqual([name, 14400, 0])
    }
  },
  600_000,
)
