import type { Sentences } from './sentence.ts'

/** Sentences that concern what is written: results, keys, folders and tables of pairs. */
export const RESULTS = {
  'stale-artefact': (because: string, remedy: string) => ({ message: because, remedy }),
  'input-among-results': () => ({
    message: 'this file of the study lies where results are written, and would be overwritten',
    remedy: 'move it, or name another folder with --out',
  }),
  'mixed-identifiers': (isDeidentified: boolean) => ({
    message: isDeidentified
      ? 'the results in this folder have pseudonyms, and this run would have identifiers'
      : 'there is something in this folder that a run with pseudonyms did not write and that may have identifiers',
    remedy: `${isDeidentified ? 'add --deidentify, or name' : 'name'} another folder with --out`,
  }),
  'missing-key': () => ({
    message: 'there is no such key, and these results were made with one',
    remedy:
      'put it back, name it with --key, or run: congruence run --deidentify, which makes a new key and all results anew',
  }),
  'broken-key': (why: string) => ({
    message: why,
    remedy: 'put the key back as it was written, or name another file with --key',
  }),
  'key-among-results': () => ({
    message: 'the key lies in the folder of the results, and whoever has both knows who is who',
    remedy: 'name a place outside that folder with --key',
  }),
  'unwritable-key': (why: string) => ({
    message: `the key cannot be written there (${why})`,
    remedy: 'choose another place with --key',
  }),
  'missing-results': () => ({
    message: 'there are no results in this folder',
    remedy: 'name the folder that congruence run has written, such as reports/my-study',
  }),
  'broken-results': (why: string) => ({
    message: `this table is not as the run has written it (${why})`,
    remedy: 'run the study again',
  }),
  'workbook-exists': () => ({
    message: 'there is a file of this name already',
    remedy: 'delete it, or name another file with --out',
  }),
  'beyond-workbook': (why: string) => ({
    message: why,
    remedy: 'read the CSV files themselves',
  }),
  'missing-pairs': () => ({
    message: 'there is no such file',
    remedy: 'correct the name of the file of pairs, or write - to read standard input',
  }),
  'not-csv': () => ({
    message: 'this is not CSV text',
    remedy: 'save the table as CSV (comma-separated, UTF-8) and give that file',
  }),
  'taken-column': () => ({
    message: 'the file has a column of the name of one that is to be added',
    remedy: 'rename the column, or leave that index out with --indices',
  }),
  'folder-not-empty': () => ({
    message: 'there is something in this folder already',
    remedy: 'name a new or empty folder',
  }),
  'unwritable-folder': (why: string) => ({
    message: `the results cannot be written there (${why})`,
    remedy: 'choose another folder with --out',
  }),
} as const satisfies Sentences
