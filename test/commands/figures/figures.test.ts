import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleResults } from '../../support/example-results.ts'
import { congruence, contents, freshFolder } from '../../support/run.ts'
import { sizeOf } from '../../support/sound-figure.ts'

const { folder: written } = await exampleResults()
const { folder, remove } = freshFolder()
afterAll(remove)

const study = join(folder, 'reports/example')
const figuresOf = (of: string) =>
  new Map(
    [...contents(of)]
      .filter(([name]) => name !== 'figures.json')
      .map(([name, bytes]) => [name, bytes.toString('base64')]),
  )

describe('congruence figures', () => {
  let first: ReturnType<typeof congruence>

  beforeAll(() => {
    mkdirSync(join(folder, 'reports'))
    cpSync(written, study, { recursive: true })
    // The figures are not made from figures.
    rmSync(join(study, 'figures'), { recursive: true })
    rmSync(join(study, 'report.html'))
    first = congruence(['figures', 'reports/example'], { cwd: folder })
  })

  test('draws the same figures again from the folder alone, beside it and nothing into it', () => {
    const remade = figuresOf(`${study}-figures`)
    expect(first).toEqual({
      status: 0,
      out: `${remade.size / 3} figures: reports/example-figures\n`,
      problems: '',
    })
    expect(remade).toEqual(figuresOf(join(written, 'figures')))
    expect(existsSync(join(study, 'figures'))).toBe(false)
  })

  test('draws only what is asked for, in the width that is asked for', () => {
    const out = join(folder, 'narrow')
    const said = congruence(['figures', study, '--only', 'forest, flow', '--width', '3.25', '--out', out])
    expect(said.status).toBe(0)
    const svg = [...contents(out)].filter(([name]) => name.endsWith('.svg'))
    expect(svg.map(([name]) => name)).toEqual(['flow.svg', 'forest.svg'])
    for (const [, bytes] of svg) expect(sizeOf(bytes.toString()).width).toBe(312)
    expect(congruence(['figures', study, '--only', 'forest', '--width', '6.5', '--out', out]).status).toBe(0)
    expect(sizeOf(readFileSync(join(out, 'forest.svg'), 'utf8')).width).toBe(624)
  })

  test('names the figures that there are, where one is asked for that there is not', () => {
    const said = congruence(['figures', study, '--only', 'scater'])
    expect(said.status).toBe(1)
    expect(said.problems).toMatch(/--only "scater": .*scatter.* such as --only flow.*\[no-such-figure\]/)
    expect(congruence(['figures', study, '--only', 'flow', '--out', join(folder, 'remedy')]).status).toBe(0)
    expect(congruence(['figures', study, '--width', '4']).status).toBe(2)
  })

  test('overwrites what it has written, and nothing else', () => {
    const out = join(folder, 'kept')
    const again = () => congruence(['figures', study, '--only', 'flow', '--out', out])
    expect([again().status, again().status]).toEqual([0, 0])
    const own = readFileSync(join(out, 'flow.svg'), 'utf8')
    appendFileSync(join(out, 'flow.svg'), '<!-- retouched -->')
    const refused = again()
    expect([refused.status, refused.problems]).toEqual([
      1,
      expect.stringMatching(/flow\.svg: .*\[foreign-figure\]/),
    ])
    expect(readFileSync(join(out, 'flow.svg'), 'utf8')).toBe(`${own}<!-- retouched -->`)
    rmSync(join(out, 'flow.svg'))
    expect(again().status).toBe(0)
  })

  test('refuses a folder that is none, and results that are not those of one run', () => {
    const said = (of: string) => {
      const { status, problems } = congruence(['figures', of, '--out', join(folder, 'never')])
      expect(status).toBe(1)
      return problems
    }
    expect(said(folder)).toMatch(/\[missing-results\]/)
    const changed = join(folder, 'changed')
    const damaged = (change: () => void) => {
      rmSync(changed, { recursive: true, force: true })
      cpSync(study, changed, { recursive: true })
      change()
      return said(changed)
    }
    expect(damaged(() => appendFileSync(join(changed, 'artefacts/leading.csv'), '\n'))).toMatch(
      /leading\.csv: it was changed .*\[stale-results\]/,
    )
    expect(damaged(() => appendFileSync(join(changed, 'artefacts/plan.json'), ' '))).toMatch(
      /plan\.json: it was changed/,
    )
    expect(damaged(() => rmSync(join(changed, 'artefacts/flow.csv')))).toMatch(/flow\.csv: it is missing/)
    const provenance = join(changed, 'provenance.json')
    const edited = (edit: (text: string) => string) =>
      damaged(() => writeFileSync(provenance, edit(readFileSync(provenance, 'utf8'))))
    expect(edited(() => '{}')).toMatch(/provenance\.json: it is not as a run writes it/)
    expect(
      edited((text) =>
        text.replace(/("correlate": \{\s*"from": \{[^}]*"study\.yaml": ")[^"]*/, `$1${'0'.repeat(64)}`),
      ),
    ).toMatch(/correlate was run with another study\.yaml/)
    expect(
      edited((text) => text.replaceAll(/"pipeline": "[^"]*"/g, `"pipeline": "${'0'.repeat(64)}"`)),
    ).toMatch(/by another version of this program/)
    expect(
      edited((text) => text.replace(/("artefacts\/profiles\.csv": ")[^"]*/, `$1${'0'.repeat(64)}`)),
    ).toMatch(/made from an earlier one|changed after/)
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})
