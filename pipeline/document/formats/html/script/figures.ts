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
    for (const mark of all(svg, '[data-told]')) {
      const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
      title.textContent = mark.dataset.told
      mark.append(title)
      mark.removeAttribute('data-told')
      mark.removeAttribute('class')
    }
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
  }

  // How far from a mark one may point: points and lines lie in front of areas, which may be low.
  const NEAR = 5
  const nearest = (marks, { clientX: x, clientY: y }) => {
    let found = null
    for (const mark of marks) {
      const { left, right, top, bottom } = mark.getBoundingClientRect()
      const away = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
      if (away > NEAR) continue
      const order = [Number(mark.parentNode.matches('.mark-rect')), away, (right - left) * (bottom - top)]
      const at = found ? order.findIndex((it, i) => it !== found.order[i]) : 0
      if (at >= 0 && (!found || order[at] < found.order[at])) found = { mark, order }
    }
    return found && found.mark
  }
  for (const region of all(document, 'figure.drawn > .scroll')) {
    // A title would be shown a second time, by the browser.
    const marks = all(region, 'svg g title').map((title) => {
      const mark = title.parentNode
      mark.dataset.told = title.textContent
      title.remove()
      return mark
    })
    if (marks.length === 0) continue
    let shown = null
    const show = (mark, event) => {
      if (shown) shown.removeAttribute('class')
      shown = mark
      if (!mark) return (tip.hidden = true)
      mark.setAttribute('class', 'pointed')
      tell(mark.dataset.told, event)
    }
    region.addEventListener('pointermove', (event) => show(nearest(marks, event), event))
    region.addEventListener('pointerdown', (event) => show(nearest(marks, event), event))
    // A finger leaves at once: what it touched stays until the page moves.
    region.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && show(null))
    addEventListener('scroll', () => show(null), { passive: true })
    region.addEventListener('blur', () => show(null))
    // Arrows go from mark to mark, unless they are needed to scroll.
    const different = marks.filter((mark, i) => marks.findIndex((it) => it.dataset.told === mark.dataset.told) === i)
    region.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') return show(null)
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
      if (!step || region.scrollWidth > region.clientWidth) return
      event.preventDefault()
      const from = shown ? different.findIndex((it) => it.dataset.told === shown.dataset.told) : step < 0 ? 0 : -1
      const next = different.at((from + step) % different.length)
      const { left, right, top, bottom } = next.getBoundingClientRect()
      show(next, { clientX: (left + right) / 2, clientY: (top + bottom) / 2 })
    })
  }
}
`
