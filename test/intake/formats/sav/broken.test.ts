import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { READERS } from '../../../../pipeline/intake/formats/formats.ts'
import { isProblem } from '../../../../pipeline/intake/formats/raw-table.ts'
import { problemLine } from '../../../../pipeline/problems.ts'
import { sourceFile } from '../../../../pipeline/study/settings/source-file.ts'
import { savFile, writers } from '../../../support/sav-file.ts'

const { ints } = writers(false)

/** Why a file cannot be read, with the bytes of memory that reading it took besides. */
async function refusal(bytes: Uint8Array) {
  const before = process.memoryUsage().arrayBuffers
  const found = await READERS.sav(bytes, sourceFile.parse('a.sav'), 'a.sav')
  const taken = process.memoryUsage().arrayBuffers - before
  if (!isProblem(found)) throw new Error(`read: ${found.rows.length} rows`)
  const line = problemLine(found)
  return {
    taken,
    why: /cannot be read: it (.*)\. Copy the file again from where it came from/.exec(line)?.[1] ?? line,
  }
}

const sound = (compressed = false) =>
  savFile(
    [
      { name: 'id', width: 12 },
      { name: 'x', width: 0, labels: new Map([[1, 'one']]) },
    ],
    Array.from({ length: 9 }, (_, i) => [`K${i}`, i]),
    { compressed },
  )

/** The sound file with some of its bytes changed. */
function changed(at: number, ...values: Buffer[]) {
  const bytes = sound()
  Buffer.concat(values).copy(bytes, at)
  return bytes
}

const HEADER = 176

/** The place of the first record of value labels: after three records of variables. */
const LABELS = HEADER + 3 * 32

test.each([
  ['nothing but its signature', Buffer.from('$FL2'), 'ends within its header'],
  [
    '2 MB of zeros after its signature',
    Buffer.concat([Buffer.from('$FL2'), Buffer.alloc(2e6)]),
    'has a header that SPSS does not write',
  ],
  [
    'zeros instead of variables',
    Buffer.concat([sound().subarray(0, HEADER), Buffer.alloc(2e6)]),
    'has a record of the unknown kind 0 at byte 176',
  ],
  ['an unknown compression', changed(72, ints(5)), 'is compressed in an unknown way (5)'],
  ['the compression of a .zsav file', changed(72, ints(2)), 'is compressed in an unknown way (2)'],
  [
    '4 thousand million cases',
    changed(80, ints(4e9 | 0)),
    'states an impossible number of cases, -294967296',
  ],
  ['2 thousand million cases', changed(80, ints(2e9)), 'has 9 cases, but its header states 2,000,000,000'],
  ['a text of impossible length', changed(HEADER + 4, ints(1e9)), 'has a damaged description of variable 1'],
  [
    'a text that lacks its end',
    changed(HEADER + 4, ints(40)),
    'has text variables whose lengths do not fit together',
  ],
  [
    'a label of impossible length',
    changed(HEADER + 8, ints(1), sound().subarray(HEADER + 12, HEADER + 32), ints(2e9)),
    'ends within the description of its variables',
  ],
  [
    'an impossible number of labels',
    changed(LABELS + 4, ints(2 ** 31 - 1)),
    'has an impossible number of labels',
  ],
  ['a negative number of labels', changed(LABELS + 4, ints(-1)), 'has an impossible number of labels'],
  [
    'a record of impossible length',
    changed(LABELS, ints(7, 13, 2 ** 31 - 1, 2 ** 31 - 1)),
    'ends within the description of its variables',
  ],
  [
    'a record of negative length',
    changed(LABELS, ints(7, 13, -1, 8)),
    'has an impossible length in record 7/13',
  ],
  [
    'notes of impossible length',
    changed(LABELS, ints(6, 2 ** 31 - 1)),
    'ends within the description of its variables',
  ],
  ['no variables', savFile([], []), 'has no variables'],
  [
    'bytes after its last case',
    Buffer.concat([sound(), Buffer.alloc(3)]),
    'has 9 cases and a part of another, but its header states 9',
  ],
  [
    'compressed bytes after its last case',
    Buffer.concat([sound(true), Buffer.of(101, 0, 0, 0, 0, 0, 0, 0)]),
    'has 9 cases and a part of another, but its header states 9',
  ],
  [
    'numbers of a mainframe',
    savFile([{ name: 'x', width: 0 }], [], { extensions: [[3, ints(1, 1, 1, 1, 2, 1, 2, 1252)]] }),
    'has numbers as mainframes represent them',
  ],
  [
    'a very long text in one part',
    savFile([{ name: 'x', width: 255 }], [], { extensions: [[14, Buffer.from('V1=600\0\t')]] }),
    'has a very long text, x, whose parts do not fit together',
  ],
  [
    'damaged labels of long texts',
    savFile([{ name: 'x', width: 20 }], [], { extensions: [[21, ints(-8, -12)]] }),
    'has an impossible length in the labels of its long texts',
  ],
  [
    'endless labels of long texts',
    savFile([{ name: 'x', width: 20 }], [], {
      extensions: [[21, Buffer.concat([ints(1), Buffer.from('x'), ints(20, 2 ** 31 - 1)])]],
    }),
    'ends within the labels of its long texts',
  ],
  [
    'damaged missing values of long texts',
    savFile([{ name: 'x', width: 20 }], [], { extensions: [[22, ints(5)]] }),
    'ends within the missing values of its long texts',
  ],
])('a file with %s is refused in a sentence, in little memory', async (_, bytes, why) => {
  const found = await refusal(bytes)
  expect(found.why).toBe(why)
  expect(found.taken).toBeLessThan(5e6)
})

test('zeros instead of compressed cases are none', async () => {
  const start = savFile([{ name: 'x', width: 0 }], [], { compressed: true, states: 9 })
  expect((await refusal(Buffer.concat([start, Buffer.alloc(8e6)]))).why).toBe(
    'has 0 cases, but its header states 9',
  )
})

test('more values than any computer can hold are not begun', async () => {
  const start = savFile([{ name: 'x', width: 0 }], [], { compressed: true, states: -1 })
  const bytes = Buffer.concat([start, Buffer.alloc(100_000_008, 101)])
  expect(await refusal(bytes)).toMatchObject({ why: 'has more values than can be read at once' })
})

test.each([
  ['a number that is blanks', [254], 'has a damaged case 1'],
  ['a text that is a number', [101, 120], 'has a damaged case 2'],
  ['a text that is the system-missing value', [101, 255], 'has a damaged case 2'],
  ['something after its end', [101, 252, 101], 'goes on after the mark of its end'],
])('a compressed file with %s is damaged', async (_, commands, why) => {
  const width = _.includes('number that') ? 0 : 8
  const start = savFile([{ name: 'x', width }], [], { compressed: true, states: -1 })
  const first = width === 8 ? commands.map((command) => (command === 101 ? 254 : command)) : commands
  const block = Buffer.alloc(8)
  block.set(first)
  expect((await refusal(Buffer.concat([start, block]))).why).toBe(why)
})

describe('a .zsav file', () => {
  const zsav = readFileSync(join(import.meta.dirname, '../haven/cells-zsav.zsav'))
  const start = zsav.indexOf(ints(999, 0)) + 8
  const trailer = Number(zsav.readBigInt64LE(start + 8))

  const damaged = (at: number, ...values: Buffer[]) => {
    const bytes = Buffer.from(zsav)
    Buffer.concat(values).copy(bytes, at)
    return bytes
  }

  test.each([
    [
      'cut',
      zsav.subarray(0, zsav.length - 1),
      'is shorter or longer than it states, so that cases may be missing',
    ],
    [
      'with bytes after its end',
      Buffer.concat([zsav, Buffer.alloc(1)]),
      'is shorter or longer than it states, so that cases may be missing',
    ],
    ['with a damaged block', damaged(start + 40, Buffer.of(1, 2, 3)), 'has damaged compressed cases'],
    ['with blocks without end', damaged(trailer + 20, ints(2 ** 31 - 1)), 'has damaged compressed cases'],
    [
      'with a block that becomes too large',
      damaged(trailer + 16 + 8 + 16, ints(2 ** 31 - 1)),
      'has damaged compressed cases',
    ],
    [
      'with a block that becomes too short',
      damaged(trailer + 16 + 8 + 16, ints(8)),
      'has damaged compressed cases',
    ],
  ])('%s is refused', async (_, bytes, why) => {
    const found = await refusal(bytes)
    expect(found.why).toBe(why)
    expect(found.taken).toBeLessThan(5e6)
  })
})
