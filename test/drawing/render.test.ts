import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { TopLevelSpec } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { figureFrame } from '../../pipeline/charts/figure-frame.ts'
import { renderedFigure } from '../../pipeline/drawing/render.ts'
import { sizeOf, soundFigure, textsOf } from '../support/sound-figure.ts'

function bar(title = 'Bars <&>', values: readonly unknown[] = [{ a: 'x', b: 1 }]): TopLevelSpec {
  return {
    ...figureFrame({ title, description: 'One bar & no more' }, 312),
    data: { values: [...values] as { a: string; b: number }[] },
    mark: 'bar',
    encoding: { x: { field: 'a', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } },
  }
}

describe('a rendered figure', () => {
  it('is an image with a name and an alternative text', async () => {
    const { svg } = await soundFigure(bar())
    expect(svg).toMatch(
      /^<svg [^>]*role="img"><title>Bars &lt;&amp;&gt;<\/title><desc>One bar &amp; no more<\/desc>/,
    )
    expect(svg).toContain(`font-family="'Source Sans 3', sans-serif"`)
  })

  it('carries its remark in a strip below, covering nothing', async () => {
    const plain = sizeOf((await soundFigure(bar())).svg)
    const text = { title: 'Bars', description: 'One bar', remark: 'Simulated data' }
    const { svg } = await soundFigure({ ...bar(), ...figureFrame(text, 312) } as TopLevelSpec)
    expect(sizeOf(svg)).toEqual({ width: plain.width, height: plain.height + 18 })
    expect(svg).toContain(`viewBox="0 0 ${plain.width} ${plain.height + 18}"`)
    expect(textsOf(svg).at(-1)).toBe('Simulated data')
  })

  it('says in the PNG that it has 300 dpi', async () => {
    const { png } = await renderedFigure(bar())
    expect(Buffer.from(png!.subarray(33, 54)).toString('hex')).toBe(
      '0000000970485973' + '00002e2300002e23' + '01' + '78a53f76',
    )
  })

  it('is the same when figures are drawn at once', async () => {
    const alone = await renderedFigure(bar())
    const together = await Promise.all([bar(), bar('Other'), bar()].map(renderedFigure))
    expect(together[0]).toEqual(alone)
    expect(together[2]).toEqual(alone)
  })

  it('is the same in another process, time zone, locale and folder', async () => {
    const { svg, png } = await renderedFigure(bar('Far'))
    const [node, module] = ['../../node_modules/.bin/node', '../../pipeline/drawing/render.ts'].map((path) =>
      fileURLToPath(new URL(path, import.meta.url)),
    )
    const script = `
      import { createHash } from 'node:crypto'
      const { renderedFigure } = await import(${JSON.stringify(module)})
      const { svg, png } = await renderedFigure(${JSON.stringify(bar('Far'))})
      console.log(createHash('sha256').update(svg).update(png).digest('hex'))`
    const there = execFileSync(node!, ['--input-type=module', '--eval', script], {
      cwd: '/',
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Kathmandu', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(there.trim()).toBe(createHash('sha256').update(svg).update(png!).digest('hex'))
  })

  it('is refused when Vega warns', async () => {
    const misleading = { ...bar(), encoding: { size: { field: 'a', type: 'nominal' } } } as TopLevelSpec
    await expect(renderedFigure(misleading)).rejects.toThrow('Vega does not accept a figure: Channel size')
  })

  it('is refused without its texts', async () => {
    await expect(renderedFigure({ ...bar(), description: '' })).rejects.toThrow(RangeError)
    await expect(renderedFigure({ ...bar(), usermeta: {} })).rejects.toThrow('usermeta.title')
  })

  it('is refused with a number that is not finite', async () => {
    await expect(renderedFigure(bar('Bars', [{ a: 'x', b: Number.NaN }]))).rejects.toThrow('b is NaN')
  })

  it('is refused with a clip, whose id would clash in a page', async () => {
    await expect(
      renderedFigure({ ...bar(), mark: { type: 'bar', clip: true } } as TopLevelSpec),
    ).rejects.toThrow('clip')
  })
})
