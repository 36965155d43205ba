import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { codeFault } from '../../pipeline/holland/code.ts'
import { ONET, occupationOf, occupationsNear } from '../../pipeline/instruments/occupations.ts'
import { PROJECT } from '../support/run.ts'

const rows: Record<string, string>[] = parse(readFileSync(`${PROJECT}/data/reference/onet-interests.csv`), {
  columns: true,
})
const numbers = (written: string) => occupationsNear(written).map(({ number }) => number)

describe('an occupation', () => {
  test('has the published high points, in their order, whatever ties the rounded scores have', () => {
    expect(rows).toHaveLength(923)
    for (const { onet_soc: number, title, code } of rows) {
      expect(codeFault(code!)).toBeNull()
      expect(occupationOf(number!)).toEqual({ number, title, code })
    }
    expect(occupationOf('29-2061.00')?.code).toBe('SCR') // C and R are both 4.58
  })

  test('is found by six digits if it is the one without a last part', () => {
    expect(occupationOf('21-1014')).toEqual(occupationOf('21-1014.00'))
    expect(occupationOf('11-1011')?.number).toBe('11-1011.00') // and not 11-1011.03
  })

  test('is never a detailed one in place of its group', () => {
    expect(occupationOf('19-3039')).toBeNull()
    expect(occupationOf('19-3039.00')).toBeNull()
    expect(occupationOf('21-1014.01')).toBeNull()
    expect(occupationOf('21-1014.0')).toBeNull()
  })
})

describe('a number without interests', () => {
  test('is near the occupations of the narrowest group that it belongs to', () => {
    expect(numbers('19-3039')).toEqual(['19-3039.02', '19-3039.03'])
    expect(numbers('21-1014.01')).toEqual(['21-1014.00'])
    expect(numbers('21-1019')).toEqual(['21-1011.00', '21-1012.00', '21-1013.00', '21-1014.00', '21-1015.00'])
    expect(numbers('21-1010')).toEqual(numbers('21-1019'))
    const group = rows.map((row) => row.onet_soc!).filter((it) => it.startsWith('21-'))
    expect(group).toContain('21-2011.00')
    expect(numbers('21-9999')).toEqual(group)
    expect(numbers('99-9999')).toEqual([])
  })
})

test('README.md beside the table names source and licence as reports do', () => {
  const readme = readFileSync(`${PROJECT}/data/reference/README.md`, 'utf8')
  expect(readme).toMatch(
    /O\*NET database, U\.S\. Department of Labor, Employment and Training Administration/,
  )
  expect(readme).toContain(ONET.licence)
  for (const date of ONET.dates.split(' and ')) expect(readme).toContain(date)
})
