import { cited, type Table } from '../../document/document.ts'
import type { Told } from '../told.ts'
import { JARS_ITEMS } from './items.ts'

/** The reporting standards for quantitative research, each item with the place that answers it or the prompt that is open. */
export function checklist(told: Told): Table {
  return {
    kind: 'table',
    id: 'jars',
    title: 'Journal Article Reporting Standards for Quantitative Research',
    head: [['Item'], ['Where it is reported']],
    rows: JARS_ITEMS.flatMap(({ part, items }) => [
      [[part]],
      ...items.map(({ item, answer }) => [[item], answer(told)]),
    ]),
    note: ['Items, shortened, of ', cited('appelbaum-cooper-kline-mayo-wilson-nezu-rao-2018'), '.'],
  }
}
