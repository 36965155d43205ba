/** Saving figures as SVG and as PNG with 300 dots per inch, and the numbers of a mark under the pointer. */
export const FIGURES = `
const tip = make('div', { className: 'tip', hidden: true })
document.body.append(tip)
const tell = (text, { clientX, clientY }) => {
  tip.textContent = text
  tip.hidden = false
  tip.style.left = Math.max(4, Math.min(clientX + 12, innerWidth - tip.offsetWidth - 8)) + 'px'
  tip.style.top = (clientY + 20 + tip.offsetHeight > innerHeight ? clientY - tip.offsetHeight - 10 : clientY + 16) + 'px'
}
{
  // The size in print, 300 dots per inch, as PNG states it.
  const RESOLUTION = [0, 0, 0, 9, 112, 72, 89, 115, 0, 0, 46, 35, 0, 0, 46, 35, 1, 120, 165, 63, 118]
  const SCALE = 300 / 96
  const drawingOf = (figure) => {
    const svg = figure.querySelector('svg').cloneNode(true)
    for (const it of all(svg, '.explored')) it.remove()
    return svg
  }
  const address = (svg) => 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg))
  const fonts = () => [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter((it) => it instanceof CSSFontFaceRule).map(({ cssText }) => cssText).join('')
  const picture = async (figure) => {
    const svg = drawingOf(figure)
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
    style.textContent = fonts()
    svg.prepend(style)
    const image = new Image()
    image.src = address(svg)
    await image.decode()
    const canvas = make('canvas', { width: Math.round(svg.getAttribute('width') * SCALE), height: Math.round(svg.getAttribute('height') * SCALE) })
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise((done) => canvas.toBlob(done))
    return new Blob([png.slice(0, 33), new Uint8Array(RESOLUTION), png.slice(33)], { type: 'image/png' })
  }
  for (const figure of all(document, 'figure.drawn')) {
    const id = figure.id.replace(/^figure-/, '')
    const svg = make('a', { download: id + '.svg', href: 'data:image/svg+xml,' }, 'SVG')
    svg.addEventListener('click', () => (svg.href = address(drawingOf(figure))))
    const png = make('button', { type: 'button' }, 'PNG')
    png.addEventListener('click', async () => {
      const link = make('a', { download: id + '.png', href: URL.createObjectURL(await picture(figure)) })
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10000)
    })
    figure.querySelector('figcaption').after(make('div', { className: 'tools' }, svg, png))
    for (const mark of all(figure, 'svg path[aria-label]')) {
      mark.addEventListener('pointermove', (event) => tell(mark.getAttribute('aria-label'), event))
      mark.addEventListener('pointerleave', () => (tip.hidden = true))
    }
  }
}
`
