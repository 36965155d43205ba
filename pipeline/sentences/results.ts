import type { Sentences } from './sentence.ts'

/** Sentences about what is written: results, key files, folders and tables of pairs. */
export const RESULTS = {
  'stale-artefact': (because: string, remedy: string) => ({ message: because, remedy }),
  'input-among-results': () => ({
    message: 'the results would overwrite this file of the study',
    remedy: 'move it, or name another folder with --out',
  }),
  'mixed-identifiers': (isDeidentified: boolean) => ({
    message: isDeidentified
      ? 'the results in this folder have pseudonyms, but this run would write identifiers'
      : 'this folder has files that were not written by a run with --deidentify and may contain identifiers',
    remedy: `${isDeidentified ? 'add --deidentify, or name' : 'name'} another folder with --out`,
  }),
  'missing-key': () => ({
    message: 'the key file of these results was not found',
    remedy:
      'restore it, name it with --key, or run: congruence run --deidentify, which writes a new key and recomputes all results',
  }),
  'broken-key': (why: string) => ({
    message: why,
    remedy: 'restore the key as it was written, or name another file with --key',
  }),
  'key-among-results': () => ({
    message:
      'the key is in the folder of the results, so anyone who receives that folder can identify the people',
    remedy: 'name a file outside that folder with --key',
  }),
  'unwritable-key': (why: string) => ({
    message: `the key cannot be written to this file (${why})`,
    remedy: 'choose another file with --key',
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
    message: 'this file does not exist',
    remedy: 'correct the name of the file of pairs, or write - to read standard input',
  }),
  'not-csv': () => ({
    message: 'this is not CSV text',
    remedy: 'save the table as CSV (comma-separated, UTF-8) and name that file',
  }),
  'taken-column': () => ({
    message: 'this column has the name of a column that would be added',
    remedy: 'rename the column, or leave that index out with --indices',
  }),
  'folder-not-empty': () => ({
    message: 'this folder is not empty',
    remedy: 'name a new or empty folder',
  }),
  'unwritable-folder': (why: string, remedy = 'choose another place with --out') => ({
    message: `files cannot be written here (${why})`,
    remedy,
  }),
} as const satisfies Sentences
