import { stringify } from 'yaml'
import { ANALYSES } from '../../pipeline/analyses/analyses.ts'
import { shippedInstruments } from '../../pipeline/instruments/instruments.ts'
import { readStudy } from '../../pipeline/study/read-study.ts'
import type { Study } from '../../pipeline/study/study.ts'

const SMALL = {
  id: 'small',
  title: 'A small study',
  scales: {
    bond: { label: 'Bond', items: 2, range: [1, 7] },
    task: { label: 'Task', items: 2, range: [1, 7] },
  },
  outcomes: { bond: { scale: 'bond' }, task: { scale: 'task' } },
  indices: ['c-index', 'd'],
  hypothesis: { index: 'c-index', outcome: 'bond' },
}

/** A study of two indices, one of them a distance, and two outcomes, with these settings beside or instead of its own. */
export function smallStudy<S extends Study = Study>(settings: Readonly<Record<string, unknown>> = {}): S {
  const instruments = {
    shipped: () => [...shippedInstruments().keys()],
    named: (written: string) => shippedInstruments().get(written) ?? null,
  }
  return readStudy(stringify({ ...SMALL, ...settings }), 'study.yaml', instruments, ANALYSES) as S
}
