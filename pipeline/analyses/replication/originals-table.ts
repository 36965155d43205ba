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

/** What was published before: claims and typed results, with the correlation that follows from the typed figures. */
export const originals = artefact({
  file: 'originals.csv',
  row: 'one published result or claim',
  disclosure: 'aggregate',
  columns: {
    original: text('label of the result'),
    kind: choice(['claim', 'result'], 'a claim without figures, or a result typed into study.yaml'),
    citation: text('id in data/references.json, or the source in words'),
    claim: orMissing(text('what is claimed, in words')),
    note: orMissing(text('what else must be known of the claim')),
    direction: choice(DIRECTIONS, 'what is claimed'),
    published_index: orMissing(key('index', 'key of the index used there; NA if not known or not stated')),
    index: key('index', 'key of the index it is compared with here'),
    outcome: key('outcome', 'key of the outcome it is compared with here'),
    r: orMissing(number('the published correlation, as printed or as it follows from other figures')),
    n: orMissing(integer('the published number of pairs')),
    derivation: orMissing(text('where r and n come from')),
    reason: orMissing(text('why r is not known')),
  },
})

export type OriginalRow = RowOf<typeof originals>
