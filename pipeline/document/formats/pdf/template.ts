/**
 * The look of the PDF, in Typst: US Letter, APA headings, tables with three rules, numbers aligned at the decimal
 * point. It contains no word of the report; all come as data.
 */
export const TEMPLATE = String.raw`
#let report = json(bytes(sys.inputs.data))
#let ink = rgb("#222222")
#let quiet = rgb("#595959")
#let warning = rgb("#a04000")
#let accent = rgb("#00664b")
#let upright = 6.5in
#let sideways = 9in

#set document(title: report.title, author: report.authors, date: none)
#set text(
  font: json(bytes(sys.inputs.fonts)), fallback: false, size: 10.5pt, fill: ink, lang: "en", region: "US",
  hyphenate: false,
)
#set par(leading: 0.62em, spacing: 1.05em)
#set list(indent: 0.4em, spacing: 0.6em)
#show link: set text(fill: accent)
#show figure: set align(left)

#let running-head = {
  let words = report.title.clusters()
  if words.len() <= 90 { report.title } else { words.slice(0, 89).join() + "…" }
}
#set page(
  paper: "us-letter", margin: 1in,
  header: context {
    set text(size: 8.5pt, fill: quiet)
    let begins = query(<supplement>)
    let after = begins.len() > 0 and begins.first().location().page() <= here().page()
    grid(
      columns: (1fr, auto), column-gutter: 1em,
      if after { running-head + " · Supplement" } else { running-head },
      if report.simulated { text(fill: warning, weight: 600, "Simulated data") },
    )
  },
  footer: context {
    set text(size: 8.5pt, fill: quiet)
    align(center, "Page " + counter(page).display() + " of " + str(counter(page).final().first()))
  },
)

#show heading: set block(above: 1.7em, below: 0.8em, sticky: true)
#show heading: set text(weight: 600, size: 10.5pt)
#show heading.where(level: 1): set align(center)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(style: "italic", weight: 400)
#show title: set text(size: 18pt, weight: 600)
#show title: set align(center)
#show title: set block(above: 0.4in, below: 0.7em)

#let lines(words) = words.split("\n").map(it => [#it]).join(linebreak())
#let run(it) = {
  let words = lines(it.words)
  if it.look == "plain" { words }
  else if it.look == "em" { emph(words) }
  else if it.look == "strong" { strong(words) }
  else if it.look == "sub" { sub(words) }
  else if it.look == "sup" { super(words) }
  else if it.look == "prompt" { highlight(fill: rgb("#ffe58a"), extent: 1pt, words) }
  else if it.to.starts-with("#") { link(label(it.to.slice(1)), words) }
  else { link(it.to, words) }
}
#show strong: set text(weight: 600)
// The fonts have no semibold italics; asked for them, the typesetter would look for a font of the system.
#show emph: set text(weight: 400)
#let inline(runs) = runs.map(run).join()

// All lengths of a table are measured once, in letters of this size; other sizes have the same proportions.
#let table-size = 9.5pt

// What a text needs on one line; what its longest word needs.
#let length(body) = measure(text(size: table-size, number-width: "tabular", body)).width
#let longest-word(runs) = calc.max(
  0pt, ..runs.map(it => it.words.replace(regex("[/-]"), it => it.text + " ").split(regex("[ \u{200b}]"))).flatten().map(length),
)

#let gap = 9pt

#let measured(it) = {
  range(it.columns.len()).map(i => {
    let cells = it.rows.filter(row => row.len() > 1).map(row => row.at(i))
    let lefts = cells.map(cell => if cell.split != none { length(cell.split.left) } else { 0pt })
    let rights = cells.map(cell => if cell.split != none { length(cell.split.right) } else { 0pt })
    let others = cells.map(cell => if cell.split == none { length(inline(cell.text)) } else { 0pt })
    let head = it.columns.at(i).head
    (
      lefts: lefts,
      left: calc.max(0pt, ..lefts),
      right: calc.max(0pt, ..rights),
      cells: others,
      widest: calc.max(0pt, ..others),
      word: calc.max(longest-word(head), if it.columns.at(i).words { calc.max(0pt, ..cells.map(cell => longest-word(cell.text))) } else { 0pt }),
      head: length(inline(head)),
    )
  })
}

// The widths of the columns if words need not be wider than this, and heads neither.
#let widths(it, lengths, limit, head) = lengths.zip(it.columns).map(((of, column)) => {
  let body = calc.max(of.left + of.right, if column.words { calc.min(of.widest, limit) } else { of.widest })
  calc.max(body, of.word, calc.min(of.head, head)) + 0.5pt
})

#let sizes = (
  (size: table-size, words: 100in, head: 66pt),
  (size: table-size, words: 180pt, head: 55pt),
  (size: 9pt, words: 170pt, head: 55pt),
  (size: 9pt, words: 145pt, head: 40pt),
  (size: 8.5pt, words: 145pt, head: 40pt),
  (size: 8pt, words: 145pt, head: 40pt),
  (size: 8pt, words: 100pt, head: 30pt),
)

// A table so laid out, if the page is this wide; what is left over goes to words that need several lines.
#let laid-out(it, lengths, page-width, size, words, head) = {
  let share = size / table-size
  let columns = widths(it, lengths, words, head).map(width => width * share)
  let over = page-width - columns.sum() - gap * share * (columns.len() - 1)
  let wanting = lengths.zip(it.columns, columns).map(((of, column, width)) => {
    if column.words { calc.max(0pt, of.widest * share - width) } else { 0pt }
  })
  let want = wanting.sum()
  if over > 0pt and want > 0pt {
    let part = calc.min(1, over / want)
    columns = columns.zip(wanting).map(((width, wanted)) => width + wanted * part)
  }
  (size: size, share: share, columns: columns, over: over)
}

// The largest letters with which the table is no wider than the page; none if there are none.
#let fitting(it, lengths, page-width) = {
  for (size, words, head) in sizes {
    let fit = laid-out(it, lengths, page-width, size, words, head)
    if fit.over >= 0pt { return fit }
  }
}

// The number of lines of each row.
#let lines-of(it, lengths, fit) = {
  let full = -1
  let lines = ()
  for row in it.rows {
    if row.len() > 1 { full += 1 }
    let most = if row.len() == 1 { 1 } else {
      calc.max(1, ..range(row.len()).map(i => calc.ceil(lengths.at(i).cells.at(full) * fit.share * 1.1 / fit.columns.at(i))))
    }
    lines.push(most)
  }
  lines
}

// A number, or an interval, in a place as wide as that of all numbers of its column.
#let placed(split, own, of, share) = box(
  width: (of.left + of.right) * share,
  align(left, h((of.left - own) * share) + split.left + split.right),
)

#let spanner-row(it) = {
  let column = 0
  for over in it.spanners {
    if over.from > column { (table.cell(colspan: over.from - column)[],) }
    (table.cell(colspan: over.to - over.from + 1, align: center + bottom, inline(over.text)),)
    column = over.to + 1
  }
  if column < it.columns.len() { (table.cell(colspan: it.columns.len() - column)[],) }
}

// The table with its three rules.
#let ruled(it, lengths, fit) = {
  set text(size: fit.size, number-width: "tabular")
  set par(leading: 0.45em)
  let side(column) = if column.words { left } else { center }
  let cell(i, full, content) = if content.split == none or it.columns.at(i).words { inline(content.text) } else {
    placed(content.split, lengths.at(i).lefts.at(full), lengths.at(i), fit.share)
  }
  let full = -1
  let lines = lines-of(it, lengths, fit)
  table(
    columns: fit.columns,
    column-gutter: gap * fit.share,
    inset: (x: 0pt, y: 0.34em),
    stroke: none,
    align: (x, y) => side(it.columns.at(x)),
    table.header(
      table.hline(stroke: 1pt + ink),
      ..if it.spanners.len() > 0 { spanner-row(it) },
      ..it.spanners.map(over => table.hline(y: 1, start: over.from, end: over.to + 1, stroke: 0.5pt + ink)),
      ..it.columns.map(column => table.cell(align: bottom + side(column), inline(column.head))),
      table.hline(stroke: 0.5pt + ink),
    ),
    ..for (y, row) in it.rows.enumerate() {
      if row.len() > 1 {
        full += 1
        row.enumerate().map(((i, content)) => table.cell(breakable: lines.at(y) > 40, cell(i, full, content)))
      } else {
        (table.cell(
          colspan: it.columns.len(), breakable: false, inset: (top: 0.6em, bottom: 0.3em), align: left,
          text(weight: 600, inline(row.first().text)),
        ),)
      }
    },
    table.hline(stroke: 1pt + ink),
  )
}

#let noted(note) = if note != none { block(above: 0.6em, text(size: 9pt, par(leading: 0.5em, inline(note)))) }

#let captioned(it, kind, breakable, body) = {
  show figure: set block(breakable: breakable, above: 1.6em, below: 1.6em)
  show figure.caption: caption => block(sticky: true, below: 0.6em, width: 100%, align(left, caption.body))
  [#figure(
    kind: kind, supplement: none, numbering: none, gap: 0.6em,
    caption: figure.caption(position: top, { strong(it.number); linebreak(); emph(it.title) }),
    body + noted(it.note),
  ) #label(it.id)]
}

// Upright if it can be; else on a page of its own on its side, which is as wide as the table needs.
#let table-of(it) = context {
  let lengths = measured(it)
  let fit = fitting(it, lengths, upright)
  if fit != none {
    captioned(it, table, lines-of(it, lengths, fit).sum(default: 0) > 40, ruled(it, lengths, fit))
  } else {
    let fit = fitting(it, lengths, sideways)
    if fit == none { fit = laid-out(it, lengths, sideways, ..sizes.last().values()) }
    page(
      width: sideways + 2in + calc.max(0pt, -fit.over), height: 8.5in,
      captioned(it, table, true, ruled(it, lengths, fit)),
    )
  }
}

#let figure-of(it) = {
  // A drawing has 96 pixels to the inch, and is made smaller only if the page is.
  let share = calc.min(0.75pt, upright / it.width, 7.2in / it.height)
  captioned(it, image, false, image(bytes(it.svg), format: "svg", alt: it.alt, width: it.width * share))
}

#let paragraph-of(it) = {
  if it.tone == "lead" { block(text(size: 12pt, inline(it.text))) }
  else if it.tone == "notice" {
    block(
      width: 100%, breakable: false, sticky: true, inset: (left: 0.8em, right: 0.6em, y: 0.5em),
      stroke: (left: 2.5pt + warning), fill: rgb("#fdf5ef"), inline(it.text),
    )
  }
  else { par(inline(it.text)) }
}

#let block-of(it) = {
  if it.kind == "paragraph" { paragraph-of(it) }
  else if it.kind == "list" { list(..it.items.map(inline)) }
  else if it.kind == "table" { table-of(it) }
  else if it.kind == "figure" { figure-of(it) }
  else {
    for entry in it.entries {
      [#block(above: 0.8em, below: 0.8em, par(hanging-indent: 0.5in, inline(entry.text))) #label(entry.id)]
    }
  }
}

#let section-of(it) = {
  [#heading(level: it.level, it.title) #label(it.id)]
  for each in it.blocks { block-of(each) }
  for part in it.sections { section-of(part) }
}

#title(report.heading)
#align(center, {
  set par(spacing: 0.7em)
  if report.authors.len() > 0 { par(text(fill: quiet, report.byline)) }
  if report.simulated {
    par(box(stroke: 1pt + warning, radius: 2pt, inset: (x: 0.5em, y: 0.3em), text(fill: warning, weight: 600, "Simulated data")))
  }
})

#for (i, sections) in report.parts.enumerate() {
  if i == 1 {
    pagebreak()
    [#metadata("supplement") <supplement>]
  }
  for it in sections { section-of(it) }
}
`
