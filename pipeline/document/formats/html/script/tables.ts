/**
 * Copying and saving tables, in the form of tables/*.csv: a subheading is repeated in front of its rows, a heading over
 * columns in front of theirs, and nothing becomes a formula of a spreadsheet.
 */
export const TABLES = String.raw`
const save = (name, type, text) =>
  make('a', { download: name, href: 'data:' + type + ';charset=utf-8,' + encodeURIComponent(text) })
{
  const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
  const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i
  const safe = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? "'" + text : text)
  const shown = (row) => !row.hidden && !row.parentElement.hidden

  const cellsOf = (table) => {
    const over = all(table, '.spanners > *').flatMap((cell) => Array(cell.colSpan).fill(cell.textContent))
    const head = all(table, 'thead tr:last-child th').map((cell, i) => (over[i] ? over[i] + ': ' : '') + cell.textContent)
    const grouped = table.querySelector('.group')
    let group = ''
    const rows = []
    for (const row of all(table, 'tbody tr')) {
      const cells = [...row.cells].map((cell) => cell.textContent)
      if (row.querySelector('.group')) group = cells[0]
      else if (shown(row)) rows.push(grouped ? [group, ...cells] : cells)
    }
    return [grouped ? ['Group', ...head] : head, ...rows].map((cells) => cells.map(safe))
  }
  const quoted = (text) => (/[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text)
  const csv = (table) => cellsOf(table).map((cells) => cells.map(quoted).join(',') + '\n').join('')
  const tsv = (table) => cellsOf(table).map((cells) => cells.map((it) => it.replace(/\s/g, ' ')).join('\t')).join('\n')

  const bare = (element) => {
    const copy = element.cloneNode(true)
    for (const it of all(copy, 'a, button, span')) it.replaceWith(...it.childNodes)
    for (const it of [copy, ...all(copy, '*')]) for (const { name } of [...it.attributes]) if (!/^(col|row)span$/i.test(name)) it.removeAttribute(name)
    return copy
  }
  const RULE = 'border-bottom:1pt solid black;'
  const forWord = (figure, table) => {
    const type = "font-family:'Times New Roman',serif;font-size:12pt;"
    const box = make('div', {})
    const line = (element, style) => {
      const copy = make('p', {}, ...bare(element).childNodes)
      copy.style.cssText = type + 'margin:0 0 6pt;' + style
      return copy
    }
    const [number, title] = all(figure, 'figcaption > *')
    const grid = make('table', {})
    grid.style.cssText = type + 'border-collapse:collapse;border-top:1pt solid black;' + RULE
    for (const row of table.rows) {
      if (row.closest('tbody') && !row.querySelector('.group') && !shown(row)) continue
      if (row.closest('tbody') && row.parentElement.hidden) continue
      const line = make('tr', {})
      for (const cell of row.cells) {
        const copy = bare(cell)
        const inHead = cell.closest('thead')
        const ruled = inHead && (row === row.parentElement.lastElementChild || cell.matches('.spanner'))
        const align = cell.matches('.spanner') ? 'center' : cell.cellIndex === 0 ? 'left' : getComputedStyle(cell).textAlign
        copy.style.cssText = type + 'padding:2pt 5pt;font-weight:' + (cell.matches('.group') ? 'bold' : 'normal') + ';text-align:' + align + ';' + (ruled ? RULE : '')
        line.append(copy)
      }
      grid.append(line)
    }
    const note = figure.querySelector('.note')
    box.append(line(number, 'font-weight:bold;'), line(title, 'font-style:italic;'), grid)
    if (note) box.append(line(note, 'margin-top:6pt;white-space:pre-line;'))
    return box.innerHTML
  }
  const copied = (button, forms) => {
    const copying = (event) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, text] of Object.entries(forms)) event.clipboardData.setData(type, text)
    }
    document.addEventListener('copy', copying, true)
    const done = document.execCommand('copy')
    document.removeEventListener('copy', copying, true)
    const label = (button.dataset.label ??= button.textContent)
    button.textContent = done ? 'Copied' : 'Copying failed'
    setTimeout(() => (button.textContent = label), 1500)
  }
  const number = (text) => {
    const found = /[+\-−]?\d*\.?\d+/.exec(text.replaceAll(',', ''))
    return found ? Number(found[0].replace('−', '-')) - (text.startsWith('<') ? 1e-9 : 0) + (/^[>≥]/.test(text) ? 1e-9 : 0) : NaN
  }

  const sortable = (table) => {
    const original = new Map(all(table, 'tbody tr').map((row, i) => [row, i]))
    all(table, 'thead tr:last-child th').forEach((head, column) => {
      const button = make('button', { type: 'button' }, ...head.childNodes)
      head.append(button)
      button.addEventListener('click', () => {
        const was = head.getAttribute('aria-sort')
        const now = was === 'descending' ? 'ascending' : was === 'ascending' ? null : column === 0 ? 'ascending' : 'descending'
        const next = column === 0 && was === 'ascending' ? 'descending' : column === 0 && was === 'descending' ? null : now
        for (const it of all(table, '[aria-sort]')) it.removeAttribute('aria-sort')
        if (next) head.setAttribute('aria-sort', next)
        const sign = next === 'descending' ? -1 : 1
        const compare = (a, b) => {
          const texts = [a, b].map((row) => words(row.cells[column]))
          const [x, y] = texts.map(number)
          if (column > 0 && !(Number.isNaN(x) && Number.isNaN(y)))
            return Number.isNaN(x) - Number.isNaN(y) || sign * (x - y)
          return sign * texts[0].localeCompare(texts[1], 'en')
        }
        for (const body of table.tBodies) {
          const rows = [...body.rows].filter((row) => !row.querySelector('.group'))
          rows.sort((a, b) => (next ? compare(a, b) : 0) || original.get(a) - original.get(b))
          body.append(...rows)
        }
      })
    })
  }
  const filters = (table, tools) => {
    const name = (row) => words(bare(row.cells[0])).replace(/[ab]$/, (mark) => (row.cells[0].querySelector('sup') ? '' : mark))
    const bodies = [...table.tBodies].filter((body) => body.querySelector('.group'))
    const rows = all(table, 'tbody tr').filter((row) => !row.querySelector('.group'))
    const chooser = (label, choices, apply) => {
      const select = make('select', {}, make('option', { value: '' }, 'all'), ...choices.map((it) => make('option', {}, it)))
      select.addEventListener('change', () => apply(select.selectedIndex === 0 ? null : choices[select.selectedIndex - 1]))
      if (choices.length > 1) tools.append(make('label', {}, label + ' ', select))
    }
    chooser(table.dataset.groups, bodies.map((body) => words(body.rows[0])), (chosen) => {
      for (const body of bodies) body.hidden = chosen !== null && words(body.rows[0]) !== chosen
    })
    chooser(words(table.querySelector('thead tr:last-child th')), [...new Set(rows.map(name))], (chosen) => {
      for (const row of rows) row.hidden = chosen !== null && name(row) !== chosen
    })
  }

  for (const figure of all(document, 'figure.tabular')) {
    const table = figure.querySelector('table')
    const id = figure.id.replace(/^table-/, '')
    const button = (label, forms) => {
      const it = make('button', { type: 'button' }, label)
      it.addEventListener('click', () => copied(it, forms()))
      return it
    }
    const download = save(id + '.csv', 'text/csv', '')
    download.append('CSV')
    download.addEventListener('click', () => (download.href = save('', 'text/csv', csv(table)).href))
    const tools = make('div', { className: 'tools' },
      button('Copy for Word', () => ({ 'text/html': forWord(figure, table), 'text/plain': tsv(table) })),
      button('Copy as TSV', () => ({ 'text/plain': tsv(table) })),
      download)
    figure.querySelector('figcaption').after(tools)
    if (table.dataset.groups) {
      filters(table, tools)
      sortable(table)
    }
  }
}
`
