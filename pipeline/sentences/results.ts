import { plural } from './plural.ts'
import type { Sentences } from './sentence.ts'

/** Only a person knows where the study file is: without it, the example would be run. */
const runAgain = (folder: string) => `run the study again, with its study file before --out ${folder}`

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
  'missing-key': (command: string) => ({
    message: 'the key file of these results was not found',
    remedy: `restore it, name it with --key, or write a new key and recompute all results; run: ${command}`,
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
  'broken-results': (why: string, folder: string) => ({
    message: `this table is not as the run has written it (${why})`,
    remedy: runAgain(folder),
  }),
  'stale-results': (because: string, folder: string) => ({ message: because, remedy: runAgain(folder) }),
  'no-record': (because: string, again: string | null) => ({
    message: `${because}, so that nothing tells what lies in this folder`,
    remedy:
      again === null
        ? 'put back the folder as the run has written it'
        : `put back the folder as the run has written it, or make the results again beside it: ${again}`,
  }),
  'other-version': (made: string, runs: string, again: string | null) => ({
    message: `these results were made by ${made} of this program, and this is version ${runs}, whose results may differ`,
    remedy: `verify them with ${made}${again === null ? '' : `, or make them again beside these with version ${runs}: ${again}`}`,
  }),
  'incomplete-key': (lacking: number | null) => ({
    message:
      lacking === null
        ? 'there is no such key, and these results have the pseudonyms of one'
        : `this key lacks ${plural(lacking, 'pseudonym')} of people and pairs in the data, so that the results cannot be those of it`,
    remedy:
      'name the key that the run has used with --key, or leave out --study, which verifies without the data',
  }),
  'no-such-figure': (has: readonly string[]) => ({
    message: `there is no such figure of this study; its figures are ${has.join(', ')}`,
    remedy: `name one of them, such as --only ${has[0]}`,
  }),
  'foreign-figure': () => ({
    message: 'this file was not written by congruence figures, or was changed since',
    remedy: 'move it away, or name another folder with --out',
  }),
  'workbook-exists': () => ({
    message: 'there is a file of this name already',
    remedy: 'delete it, or name another file with --out',
  }),
  'export-exists': () => ({
    message: 'there is a file or a folder of this name already',
    remedy: 'move it away, or name a new folder with --out',
  }),
  'deposit-identifiers': (run: string, then: string) => ({
    message: 'these results have the identifiers of people and pairs, and whoever gets a deposit reads them',
    remedy: `make results with pseudonyms (run: ${run}) and deposit those (run: ${then}); if the identifiers tell nobody who is who, add --identifiers`,
  }),
  'too-few-to-shuffle': (pairs: number, fewest: number) => ({
    message: `the study has ${plural(pairs, 'pair')}, so that somebody could find out whose the shuffled ratings are`,
    remedy: `share ratings only of studies with ${fewest} pairs or more, or deposit the study without --ratings shuffled`,
  }),
  'beyond-sav': (why: string) => ({
    message: why,
    remedy: 'write --to rds, or read the CSV files themselves',
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
  'in-use': (
    owner: { readonly process: number; readonly host: string; readonly since: string } | null,
    lock: string,
  ) => ({
    message:
      owner === null
        ? 'another run is using this'
        : `another run is using this (process ${owner.process} on ${owner.host}, since ${owner.since})`,
    remedy: `wait until it has ended; if it no longer runs, delete ${lock}`,
  }),
  'foreign-folder': (found: string, version: string | null) => ({
    message:
      version === null
        ? `this folder has files that no run of this program wrote, such as ${found}`
        : `the results in this folder are of ${version}, whose record this version cannot read`,
    remedy: 'name a new folder with --out, or add --force to write among them',
  }),
  'foreign-file': (what: string, canBeForced: boolean) => ({
    message: what,
    remedy: `move it away, or name another place with --out${canBeForced ? ', or add --force to replace it' : ''}`,
  }),
  'mixed-results': () => ({
    message: 'writing was broken off, and old and new results may lie together here',
    remedy: 'make room or give permission, and run the study again',
  }),
  'unfinished-results': (folder: string) => ({
    message: 'a run was broken off while it wrote here, and old and new results may lie together',
    remedy: runAgain(folder),
  }),
  'open-key': (mode: string, isClosed: boolean) => ({
    severity: 'warning' as const,
    message: `this file says who is who, and others could read it (permissions ${mode})`,
    remedy: isClosed
      ? 'now only you can (600); if somebody may have read it, tell whoever is responsible for the data'
      : 'keep it where only you can read it, or run: chmod 600 on it',
  }),
  'unwritable-output': (why: string) => ({
    message: `the results could not be written to the end (${why})`,
    remedy: 'make room, or name a file on another disk',
  }),
  'unwritable-folder': (why: string, remedy = 'choose another place with --out') => ({
    message: `files cannot be written here (${why})`,
    remedy,
  }),
} as const satisfies Sentences
