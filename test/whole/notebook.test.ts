import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Association, associations } from '../../pipeline/analyses/correlations/table.ts'
import { fromCsv } from '../../pipeline/artefacts/artefact.ts'
import { bounded, interval, pValue } from '../../pipeline/document/apa.ts'
import { freshFolder, PROJECT } from '../support/run.ts'

/*
 * The notebook is executed into a temporary folder, as a reader would execute it, from the committed results of the
 * example study. If figures, rounding or results have changed on purpose, renew the committed outputs:
 *
 * JUPYTER_PATH=notebooks/jupyter jupyter nbconvert --to notebook --inplace --execute \
 *   --ExecutePreprocessor.record_timing=False notebooks/example.ipynb
 */

const NOTEBOOK = 'notebooks/example.ipynb'
const RENEW =
  'the committed outputs are those of another run; the command at the top of this file renews them'
const INSTALL =
  'The notebook cannot be executed without Jupyter. Run: apt-get install jupyter-nbconvert python3-ipykernel jupyter-client'

interface Output {
  readonly output_type: string
  readonly data?: Readonly<Record<string, unknown>>
}

interface Cell {
  readonly id: string
  readonly cell_type: 'code' | 'markdown'
  readonly metadata: object
  readonly source: string | readonly string[]
  readonly outputs?: readonly Output[]
}

/** On a machine of one's own Jupyter may be missing; where everything is checked it must be there. */
const installed = spawnSync('jupyter-nbconvert', ['--version']).status === 0
const skipped = !installed && !process.env.CI

const { folder, remove } = freshFolder()

/** Nobody answers there: whatever Deno would fetch fails. */
const NOWHERE = 'http://127.0.0.1:9'
const NO_NETWORK = {
  ...{ HTTP_PROXY: NOWHERE, HTTPS_PROXY: NOWHERE, ALL_PROXY: NOWHERE },
  ...{ http_proxy: NOWHERE, https_proxy: NOWHERE, all_proxy: NOWHERE },
  NPM_CONFIG_REGISTRY: NOWHERE,
}

/** Executes the notebook as README.md says, touching neither it nor the home folder. */
function executed(): readonly Cell[] {
  const own = (name: string) => join(folder, 'jupyter', name)
  const run = spawnSync(
    'jupyter-nbconvert',
    [
      ...['--to', 'notebook', '--execute', '--output-dir', folder],
      ...['--ExecutePreprocessor.record_timing=False', '--ExecutePreprocessor.timeout=60', NOTEBOOK],
    ],
    {
      cwd: PROJECT,
      env: {
        ...process.env,
        ...NO_NETWORK,
        JUPYTER_PATH: 'notebooks/jupyter',
        JUPYTER_CONFIG_DIR: own('config'),
        JUPYTER_DATA_DIR: own('data'),
        JUPYTER_RUNTIME_DIR: own('runtime'),
        IPYTHONDIR: own('ipython'),
      },
      encoding: 'utf8',
    },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  return cellsOf(join(folder, 'example.ipynb'))
}

function cellsOf(path: string): readonly Cell[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { cells: readonly Cell[] }).cells
}

const committed = cellsOf(join(PROJECT, NOTEBOOK))
let fresh: readonly Cell[]

beforeAll(() => {
  if (skipped) return
  if (!installed) throw new Error(INSTALL)
  fresh = executed()
})
afterAll(remove)

/** What the cell of this id shows, in one of its forms. */
function shown(id: string, form: string): unknown {
  const value = fresh.find((cell) => cell.id === id)!.outputs!.find(({ data }) => data)!.data![form]
  return Array.isArray(value) ? value.join('') : value
}

describe.skipIf(skipped)('the notebook, executed again', () => {
  test('runs through without an error or a warning and shows two tables and a figure', () => {
    const outputs = fresh.flatMap(({ id, outputs = [] }) => outputs.map((output) => [id, output.output_type]))
    expect(outputs).toEqual(['pairs', 'correlations', 'figure'].map((id) => [id, 'display_data']))
  })

  test('shows the correlations of associations.csv', () => {
    const rows = fromCsv(
      associations,
      readFileSync(join(PROJECT, 'reports/example/artefacts/associations.csv'), 'utf8'),
    )
    const expected = rows.filter((row) => row.index === 'c-index' && row.method === 'pearson').map(printed)
    const [caption, head, ...lines] = (shown('correlations', 'text/plain') as string).split('\n')
    expect(caption).toContain('Simulated data.')
    expect(head).toContain('95% CI')
    expect(lines.map((line) => line.split('\t').slice(1))).toEqual(expected)
    expect(expected[0]!.slice(0, 4)).toEqual(['32', '.51', '[.20, .73]', '.003'])
    expect(shown('correlations', 'text/html')).toContain(
      `<th scope="row">Bond</th>${expected[0]!.map((cell) => `<td>${cell}</td>`).join('')}`,
    )
  })

  test('shows the first pairs of the data frame', () => {
    const [, ...lines] = (shown('pairs', 'text/plain') as string).split('\n')
    expect(lines).toHaveLength(6)
    expect(lines.slice(0, 2)).toEqual([
      'dyad_id\tclient_code\ttherapist_code\tc-index\tbond',
      'D01\tSRC\tCRI\t10\t4.25',
    ])
  })

  test('shows the figure as a drawing and as its specification, both saying what is in it', () => {
    const says = 'Simulated data. 32 pairs: r(30) = .51, 95% CI [.20, .73], p = .003.'
    const svg = shown('figure', 'image/svg+xml') as string
    expect(svg).toMatch(/^<svg [^>]*role="img"><title>C index and early bond<\/title>.*<\/svg>$/s)
    expect(svg).toContain(`<desc>${says}</desc>`)
    const spec = shown('figure', 'application/vnd.vegalite.v6+json') as {
      layer: { data: { values: object[] } }[]
    }
    expect(spec).toMatchObject({ description: says, usermeta: { title: 'C index and early bond' } })
    const marks = spec.layer.flatMap(({ data }) => data.values as { shape?: string }[])
    expect(marks.filter(({ shape }) => shape !== undefined)).toHaveLength(32)
  })

  test('shows what was committed', () => {
    expect(fresh, RENEW).toEqual(committed)
  })
})

test('the committed notebook holds no clock and no path', () => {
  const text = readFileSync(join(PROJECT, NOTEBOOK), 'utf8')
  expect(text).not.toContain(PROJECT)
  expect(text).not.toContain('/home/')
  expect(text).not.toMatch(/iopub|\d{4}-\d\d-\d\dT/)
  expect(committed.map(({ metadata }) => metadata)).toEqual(committed.map(() => ({})))
})

/** A row as the notebook prints it. */
function printed({ n, estimate, conf_low, conf_high, p, p_adjusted, role }: Association): string[] {
  return [String(n), bounded(estimate), interval(conf_low, conf_high), pValue(p), pValue(p_adjusted), role]
}
