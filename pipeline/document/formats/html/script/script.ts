import { CONTENTS } from './contents.ts'
import { EXPLORER } from './explorer.ts'
import { FIGURES } from './figures.ts'
import { MAKING } from './making.ts'
import { TABLES } from './tables.ts'

/** The script of the page. It adds what does not work without it; everything else is there before it runs. */
export const SCRIPT = `'use strict'\n{${[MAKING, CONTENTS, TABLES, FIGURES, EXPLORER].join('')}}\n`
