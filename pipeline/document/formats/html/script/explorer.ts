/**
 * Choosing a stored result: its numbers are shown, and a mark stands at its place in the first panel of the figure. The scale
 * of the panel is read from the labels of its axis.
 */
export const EXPLORER = String.raw`
for (const form of all(document, '.explorer')) {
  const { across, first, results } = JSON.parse(form.nextElementSibling.textContent)
  const selects = all(form, 'select')
  const numbers = all(form, 'dd')
  const remark = form.querySelector('.remark')
  const factor = (i) => words(selects[i].previousElementSibling)

  const panelOf = (svg) => {
    const value = (text) => (/^[−-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text.replace('−', '-')) : NaN)
    const height = (it) => it.transform.baseVal.consolidate().matrix.f
    for (const axis of all(svg, '.role-axis')) {
      const labels = all(axis, '.role-axis-label text')
      const ticks = all(axis, '.role-axis-tick line')
      const values = labels.map((it) => value(words(it)))
      if (labels.length < 2 || ticks.length !== labels.length || values.some(Number.isNaN)) continue
      const ys = labels.map(height)
      if (Math.abs(ys[0] - ys.at(-1)) < 1) continue
      // Ticks are drawn at whole pixels and labels not: the middle of their distances is what labels stand too low.
      const lower = ys.map((y, i) => y - height(ticks[i]))
      const shift = (Math.max(...lower) + Math.min(...lower)) / 2
      const slope = (ys.at(-1) - ys[0]) / (values.at(-1) - values[0])
      const scope = axis.closest('.role-scope')
      const box = scope.querySelector('.background').getBBox()
      return { content: axis.parentNode, box, y: (at) => ys[0] - shift + slope * (at - values[0]) }
    }
    return null
  }
  const svg = form.parentElement.querySelector('svg')
  const panel = panelOf(svg)
  const draw = (name, attributes) => {
    const it = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, value)
    return it
  }
  const line = draw('line', { y1: 0 })
  const ring = draw('circle', { r: 6 })
  const mark = draw('g', { class: 'explored', 'pointer-events': 'none' })
  mark.append(line, ring)

  const show = (result, text = '') => {
    const [choices, x, y, values] = result
    choices.forEach((choice, i) => (selects[i].value = choice))
    values.forEach((value, i) => (numbers[i].textContent = value))
    remark.textContent = text
    if (!panel) return
    mark.style.display = x === null ? 'none' : ''
    if (x === null) return
    const at = ((x - 0.5) / across) * panel.box.width
    line.setAttribute('x1', at)
    line.setAttribute('x2', at)
    line.setAttribute('y2', panel.box.height)
    ring.setAttribute('cx', at)
    ring.setAttribute('cy', panel.y(y))
  }
  const choose = (changed) => {
    const wanted = selects.map((it) => Number(it.value))
    const found = results.find(([choices]) => choices.every((it, i) => it === wanted[i]))
    if (found) return show(found)
    // Weighs earlier choices more, so that index and outcome stay if they can.
    const shared = ([choices]) => choices.reduce((sum, it, i) => sum + (it === wanted[i] ? 2 ** (choices.length - i) : 0), 0)
    const near = results.filter(([choices]) => choices[changed] === wanted[changed]).reduce((best, it) => (shared(it) > shared(best) ? it : best))
    const also = near[0].flatMap((it, i) => (it === wanted[i] ? [] : [factor(i) + ' is now “' + selects[i].options[it].text + '”']))
    show(near, 'That combination is no specification of its own. ' + also.join('; ') + '.')
  }
  selects.forEach((select, i) => select.addEventListener('change', () => choose(i)))
  form.addEventListener('submit', (event) => event.preventDefault())
  show(results[first])
  form.hidden = false

  if (panel) {
    const area = draw('rect', { width: panel.box.width, height: panel.box.height, fill: 'transparent', class: 'explored explorable' })
    panel.content.append(mark, area)
    const byPlace = new Map(results.map((it) => [it[1], it]))
    const under = ({ clientX }) => {
      const { left, width } = area.getBoundingClientRect()
      return byPlace.get(Math.min(across, Math.max(1, Math.ceil(((clientX - left) / width) * across))))
    }
    const labels = all(form, 'dt').map(words)
    area.addEventListener('pointermove', (event) => {
      const result = under(event)
      if (!result) return
      const chosenWords = result[0].map((it, i) => selects[i].options[it].text)
      tell([chosenWords.join(', '), ...result[3].map((it, i) => labels[i] + ' ' + it)].join('\n'), event)
    })
    area.addEventListener('pointerleave', () => (tip.hidden = true))
    area.addEventListener('click', (event) => {
      const result = under(event)
      if (result) show(result)
    })
  }
}
`
