import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { check } from '../../../pipeline/commands/check/check.ts'
import { problemLine } from '../../../pipeline/problems.ts'
import { freshFolder } from '../../support/run.ts'
import { savFile } from '../../support/sav-file.ts'

const { folder, remove } = freshFolder()
afterAll(remove)
beforeEach(() => rmSync(join(folder, 'study.yaml'), { force: true }))

/** What check says of a study with these files and this beginning of study.yaml. */
async function said(declared: string, files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const rest = `id: small
title: A small study
profile_range: [0, 50]
scales:
  bond: { label: Bond, items: 2, range: [1, 7] }
outcomes:
  bond: { scale: bond }
indices: [c-index]
hypothesis: { index: c-index, outcome: bond }
`
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'study.yaml'), `${declared}\n${rest}`)
  return (await check(join(folder, 'study.yaml'))).problems.map(problemLine)
}

const GERMAN = `
files:
  people:
    file: personen.csv
    delimiter: ';'
    encoding: windows-1252
    missing: ['', 'k. A.']
    columns: { person_id: Kürzel, role: Rolle, code: Typ }
    values: { role: { client: [Klient, 1], therapist: [Therapeut, 2] } }
  dyads: { file: paare.csv, columns: { dyad_id: Paar, client_id: Klient, therapist_id: Therapeut } }
  ratings:
    file: fragebogen.csv
    columns: { dyad_id: Paar, session: Sitzung, rater: Wer }
    values:
      rater: { client: [K], therapist: [T] }
      session: { 1: [erste], 2: [zweite] }
      value: { 1: [nie], 7: [immer] }
    items: [{ columns: 'bez_{item}', scale: bond }]
layout: items-wide`

const PERSONEN = 'Kürzel;Rolle;Typ\nT1;Therapeut;SAI\nT2;2;SIA\nK1;Klient;SAE\nK2;1;RIA\nK3;Klient;k. A.\n'
const PAARE = 'Paar,Klient,Therapeut\nP1,K1,T1\nP2,K2,T2\nP3,K3,T2\n'
const german = (fragebogen: string, personen = PERSONEN) => ({
  'personen.csv': Buffer.from(personen, 'latin1'),
  'paare.csv': PAARE,
  'fragebogen.csv': fragebogen,
})

describe('a study in the words of its researchers', () => {
  test('is read as study.yaml says', async () => {
    const answers = 'Paar,Sitzung,Wer,bez_1,bez_2\nP1,erste,K,immer,6\nP1,zweite,T,nie,2\nP2,1,client,3,\n'
    expect(await said(GERMAN, german(answers))).toEqual([])
  })

  test('has its problems told in these words, with the cell they come from', async () => {
    const answers = 'Paar,Sitzung,Wer,bez_1,bez_2\nP1,dritte,K,9,6\nP9,1,X,oft,2\n'
    const people = PERSONEN.replace('K2;1', 'K2;Klientin').replace('SAE', 'SXE')
    expect(await said(GERMAN, german(answers, people))).toEqual([
      'personen.csv:4 Typ "SXE": a Holland code contains only the letters R, I, A, S, E, C. Write the types from the most to the least prominent, such as SAE, or in words, such as Social-Artistic-Enterprising; for words of your own, write values: { code: { SAE: [your words] } } for this file in study.yaml. [code-not-a-type]',
      "personen.csv:5 Rolle \"Klientin\": this is not one of client, therapist, Klient, 1, Therapeut, 2. Did you mean Klient? Write `values: { role: { client: [Klient, '1', Klientin], therapist: [Therapeut, '2'] } }` for this file in study.yaml, or write one of client, therapist, Klient, 1, Therapeut, 2. [unknown-value]",
      'fragebogen.csv:2 Sitzung "dritte": this is not a whole number. Write `values: { rater: { client: [K], therapist: [T] }, session: { 1: [erste], 2: [zweite], N1: [dritte] }, value: { 1: [nie], 7: [immer], N1: [oft] } }` for this file in study.yaml, with the number of each session in place of N1, N2 …, with the number of each answer in place of N1, N2 …, or write a whole number such as 1, 2 or 3. [not-a-whole-number]',
      'fragebogen.csv:2 bez_1 "9": answers to bond range from 1 to 7. Correct the answer (leave it empty if it is missing), or the range of the scale in study.yaml. [rating-out-of-range]',
      'fragebogen.csv:3 Paar "P9": no pair in paare.csv has this identifier. Add the pair to paare.csv, or correct the identifier. [unknown-pair]',
      'fragebogen.csv:3 Wer "X": this is not one of client, therapist, K, T. If these rows do not belong to the study, leave them out with `except: { Wer: [X] }` for this file in study.yaml; otherwise write one of client, therapist, K, T. [unknown-value]',
      'fragebogen.csv:3 bez_1 "oft": this is not a number. Write `values: { rater: { client: [K], therapist: [T] }, session: { 1: [erste], 2: [zweite], N1: [dritte] }, value: { 1: [nie], 7: [immer], N1: [oft] } }` for this file in study.yaml, with the number of each session in place of N1, N2 …, with the number of each answer in place of N1, N2 …, or write a number such as 4 or 4.5. [not-a-number]',
    ])
  })
})

describe('one row for each pair', () => {
  const HEAD =
    'dyad_id,client_id,therapist_id,client_code,therapist_R,therapist_I,therapist_A,therapist_S,therapist_E,therapist_C'

  test('has its problems told with the columns of the wide file', async () => {
    const dyads = `${HEAD},client_bond_1_1,client_bond_1_2\nP1,K1,T1,SXE,10,20,30,40,50,60,6,8\n`
    expect(await said('layout: dyad', { 'dyads.csv': dyads })).toEqual([
      expect.stringMatching(/^dyads\.csv:2 therapist_C "60": .*\[score-out-of-range\]$/),
      expect.stringMatching(/^dyads\.csv:2 client_code "SXE": .*\[code-not-a-type\]$/),
      expect.stringMatching(/^dyads\.csv:2 client_bond_1_2 "8": .*\[rating-out-of-range\]$/),
    ])
  })

  test('may have its ratings in a tidy file of their own', async () => {
    const dyads = `${HEAD}\nP1,K1,T1,SAE,10,20,30,40,50,0\n`
    const ratings = 'dyad_id,session,rater,scale,item,value\nP1,1,client,bond,1,7\n'
    const files = 'layout: dyad\nfiles: { ratings: ratings.csv }'
    expect(await said(files, { 'dyads.csv': dyads, 'ratings.csv': ratings })).toEqual([])
  })

  test('needs the scores of both people, or codes', async () => {
    const dyads =
      'dyad_id,client_id,therapist_id,client_code,client_bond_1_1,client_bond_1_2\nP1,K1,T1,SAE,6,5\n'
    const lines = await said('layout: dyad', { 'dyads.csv': dyads })
    expect(lines).toHaveLength(6)
    expect(lines[0]).toContain('there is no column therapist_R; the columns are')
  })
})

describe('an SPSS file', () => {
  const people = (labels: ReadonlyMap<number, string>) =>
    savFile(
      [
        { name: 'person_id', width: 8 },
        { name: 'role', width: 0, labels },
        { name: 'code', width: 3 },
      ],
      [
        ['T1', 2, 'SAI'],
        ['T2', 2, 'SIA'],
        ['K1', 1, 'SAE'],
        ['K2', 1, 'RIA'],
      ],
    )
  const rest = {
    'dyads.csv': 'dyad_id,client_id,therapist_id\nP1,K1,T1\nP2,K2,T2\n',
    'ratings.csv': 'dyad_id,session,rater,scale,item,value\nP1,1,client,bond,1,7\n',
  }

  test('gives its words by their labels', async () => {
    const labels = new Map([
      [1, 'Client'],
      [2, 'Therapist'],
    ])
    expect(await said('files: { people: people.sav }', { ...rest, 'people.sav': people(labels) })).toEqual([])
  })

  test('gives its words by labels in the language of the researchers', async () => {
    const labels = new Map([
      [1, 'Klientin'],
      [2, 'Behandlerin'],
    ])
    const files = { ...rest, 'people.sav': people(labels) }
    const words = '{ role: { client: [Klientin], therapist: [Behandlerin] } }'
    expect(await said(`files: { people: { file: people.sav, values: ${words} } }`, files)).toEqual([])
    expect(await said('files: { people: people.sav }', files)).toHaveLength(4)
  })
})

describe('what study.yaml says of files', () => {
  test.each([
    ['{ people: { fil: people.csv } }', /study\.yaml.*files\.people.*missing-value|unknown-key/],
    [
      '{ people: { file: people.csv, delimeter: ";" } }',
      /"delimeter": .*Did you mean delimiter\?.*\[unknown-key\]$/,
    ],
    ['{ people: { file: people.csv, columns: { persn_id: x } } }', /"persn_id": .*Did you mean person_id\?/],
    ['{ people: people.dat }', /the file name does not show the format/],
    ['{ people: { file: people.csv, sheet: A } }', /sheet does not apply to files in the format csv/],
    [
      '{ people: { file: people.xlsx, encoding: latin1 } }',
      /encoding does not apply to files in the format xlsx/,
    ],
    ['{ people: { file: people.csv, delimiter: ",", decimal: "," } }', /cannot be the same/],
    [
      '{ ratings: { file: ratings.csv, items: ["wai_{item}"] } }',
      /this file does not have items in columns in the layout tidy/,
    ],
  ])('%s', async (files, says) => {
    expect((await said(`files: ${files}`, {})).join('\n')).toMatch(says)
  })
})
