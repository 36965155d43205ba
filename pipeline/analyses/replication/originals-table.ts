import {
  artefact,
  choice,
  integer,
  key,
  number,
  orMissing,
  type RowOf,
  text,
} from '../../artefacts/artefact.ts'
import { DIRECTIONS } from '../../replication/published-result.ts'

/** Published claims and typed results, with the correlation derived from the typed figures. */
export const originals = artefact({
  file: 'originals.csv',
  row: 'one published result or claim',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the result'),
    kind: choice(['claim', 'result'], 'a claim without figures, or a result typed into study.yaml'),
    citation: text('id in data/references.json, or the source in words'),
    claim: orMissing(text('the claim in words')),
    note: orMissing(text('other information needed to understand the claim')),
    direction: choice(DIRECTIONS, 'direction that is claimed'),
    published_index: orMissing(
      key('index', 'key of the index used in the publication; NA if not known or not stated'),
    ),
    index: key('index', 'key of the index of this study that is compared with it'),
    outcome: key('outcome', 'key of the outcome of this study that is compared with it'),
    r: orMissing(number('the published correlation, as printed or derived from other figures')),
    n: orMissing(integer('the published number of pairs')),
    derivation: orMissing(text('how r and n were derived')),
    reason: orMissing(text('why r is not known')),
  },
})

export type OriginalRow = RowOf<typeof originals>
