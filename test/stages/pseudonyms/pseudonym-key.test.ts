import { describe, expect, test } from 'vitest'
import { problemLine, StudyProblems } from '../../../pipeline/problems.ts'
import { emptyKey, extendedKey, keyCsv, seal } from '../../../pipeline/stages/pseudonyms/pseudonym-key.ts'
import { readPseudonymKey } from '../../../pipeline/stages/pseudonyms/read-pseudonym-key.ts'

const ids = (letter: string, n: number) => new Set(Array.from({ length: n }, (_, i) => `${letter}${i}`))
const nobody = { client: new Set<string>(), therapist: new Set<string>(), pair: new Set<string>() }

const drawn = (clients: number) => extendedKey(emptyKey(), { ...nobody, client: ids('c', clients) })

const SECRET_LINE = `secret,,${'0123456789abcdef'.repeat(2)}`

const NO_KEY = 'this is not a key file: its first line is not record,id,pseudonym.'
const REMEDY = ' Restore the key as it was written, or name another file with --key. [broken-key]'

/** What is shown for a key file with these lines, without the remedy, which is always the same. */
function shown(lines: readonly string[], head = 'record,id,pseudonym'): string[] {
  try {
    readPseudonymKey(Buffer.from(`${[head, ...lines].join('\n')}\n`), 'key.csv')
    return []
  } catch (error) {
    if (error instanceof StudyProblems) return error.problems.map((it) => problemLine(it).replace(REMEDY, ''))
    throw error
  }
}

describe('pseudonyms', () => {
  test('are unique, and begin with the letter of the record', () => {
    const key = extendedKey(emptyKey(), {
      client: ids('c', 300),
      therapist: ids('t', 300),
      pair: ids('p', 300),
    })
    const all = Object.entries(key.pseudonyms).flatMap(([record, own]) =>
      [...own.values()].map((pseudonym) => ({ record, pseudonym })),
    )
    expect(new Set(all.map(({ pseudonym }) => pseudonym)).size).toBe(900)
    for (const { record, pseudonym } of all) {
      expect(pseudonym).toMatch(/^[CTP]-\d{5}$/)
      expect(pseudonym[0]).toBe(record[0]!.toUpperCase())
    }
  })

  test('differ from key to key and have nothing to do with the order of the identifiers', () => {
    const [first, second] = [drawn(200), drawn(200)].map((key) => [...key.pseudonyms.client.values()])
    expect(first!.filter((pseudonym, i) => pseudonym === second![i]).length).toBeLessThan(5)
    // Of 199 neighbours half are expected to rise, with a standard deviation of √(201 / 12); 25 are six of them.
    const rising = first!.filter((pseudonym, i) => i > 0 && first![i - 1]! < pseudonym).length
    expect(Math.abs(rising - 99.5)).toBeLessThan(25)
  })

  test.each([
    [1, 4],
    [500, 4],
    [501, 5],
    [5001, 6],
  ])('of %i records have %i digits: twenty numbers for each', (records, digits) => {
    for (const pseudonym of drawn(records).pseudonyms.client.values())
      expect(pseudonym).toHaveLength(2 + digits)
  })

  test('added later look like the first ones', () => {
    const first = drawn(400)
    const later = extendedKey(first, { ...nobody, client: ids('c', 2000), pair: ids('p', 100) })
    expect([...later.pseudonyms.client].slice(0, 400)).toEqual([...first.pseudonyms.client])
    expect(later.pseudonyms.client.size).toBe(2000)
    for (const pseudonym of later.pseudonyms.client.values()) expect(pseudonym).toHaveLength(2 + 4)
    expect(later.secret).toBe(first.secret)
  })

  test('are never an identifier of the study', () => {
    // Half of all numbers of four digits are identifiers of pairs: 30 clients would hardly miss them all by chance.
    const pairs = Array.from({ length: 4_900 }, (_, i) => `C-${String(i).padStart(4, '0')}`)
    const key = extendedKey(drawn(1), { ...nobody, client: ids('d', 30), pair: new Set(pairs) })
    for (const id of ids('d', 30)) {
      expect(key.pseudonyms.client.get(id)).toHaveLength(2 + 4)
      expect(pairs).not.toContain(key.pseudonyms.client.get(id))
    }
  })
})

describe('a key file', () => {
  test('reads back as it was written', () => {
    const key = extendedKey(emptyKey(), { ...nobody, client: new Set(['007', 'a "b", c', 'ä', '-1']) })
    expect(readPseudonymKey(Buffer.from(keyCsv(key)), 'key.csv')).toEqual(key)
  })

  test('may have been saved by a spreadsheet', () => {
    const text = `\uFEFFrecord,id,pseudonym\r\nclient,C01,C-0123\r\n${SECRET_LINE}\r\n,,\r\n`
    const { pseudonyms } = readPseudonymKey(Buffer.from(text), 'key.csv')
    expect([...pseudonyms.client]).toEqual([['C01', 'C-0123']])
  })

  test('seals as HMAC-SHA256 does (openssl dgst -hmac)', () => {
    const { secret } = emptyKey()
    expect(seal({ secret }, Buffer.from('a'))).not.toBe(seal(emptyKey(), Buffer.from('a')))
    // printf a | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
    expect(seal({ secret: '0123456789abcdef'.repeat(2) }, Buffer.from('a'))).toBe(
      'aa2187723645a252148bbf3aad0e20d4c3a2861235bb65a264967af9d46faec2',
    )
  })

  test('that is damaged is refused with every line that is wrong', () => {
    expect(
      shown([
        'client,C01,C-0001',
        'client,C01,C-0002',
        'client,C02,C-0001',
        'patient,C03,C-0003',
        'therapist,T01,C-0004',
        'therapist,,T-0005',
        'pair,D01',
        'pair,D02,P-12',
        'secret,,0',
        SECRET_LINE,
      ]),
    ).toEqual([
      'key.csv:3 id "C01": this client is already in line 2.',
      'key.csv:4 pseudonym "C-0001": this pseudonym is already in line 2.',
      'key.csv:5 record "patient": this is not one of client, therapist, pair, secret.',
      'key.csv:6 pseudonym "C-0004": a pseudonym of a therapist looks like T-0123.',
      'key.csv:7 id: the identifier of this therapist is missing.',
      'key.csv:8 "pair,D01": this line has 2 cells, not 3.',
      'key.csv:9 pseudonym "P-12": a pseudonym of a pair looks like P-0123.',
      'key.csv:10 pseudonym: the secret must be 32 characters from 0 to 9 and a to f.',
      'key.csv:11 record "secret": the secret is already in line 10.',
    ])
  })

  test.each([
    ['another table', shown(['a,b'], 'person_id,role'), `key.csv:1 "person_id,role": ${NO_KEY}`],
    ['nothing', shown([], ''), `key.csv: ${NO_KEY}`],
    ['no secret', shown(['client,C01,C-0001']), 'key.csv: the line that begins with secret is missing.'],
    ['semicolons', shown([], 'record;id;pseudonym'), `key.csv:1 "record;id;pseudonym": ${NO_KEY}`],
  ])('%s', (_, lines, says) => {
    expect(lines).toEqual([says])
  })

  test('in another encoding, or with an open quotation mark', () => {
    const read = (bytes: Uint8Array) => () => readPseudonymKey(bytes, 'key.csv')
    expect(read(Buffer.from('record,id,pseudonym\nclient,\xe4,C-0001\n', 'latin1'))).toThrow(/not UTF-8 text/)
    expect(read(Buffer.from('record,id,pseudonym\nclient,"a,C-0001\n'))).toThrow(/\[broken-key\]/)
  })
})
