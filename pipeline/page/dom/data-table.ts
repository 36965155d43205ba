import { type Content, make } from './make.ts'

/** Rows of text as a table that scrolls by itself. */
export function dataTable(
  name: string,
  header: readonly Content[],
  rows: readonly (readonly string[])[],
  isNumeric: (column: number) => boolean = () => false,
): HTMLElement {
  return make(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
    make(
      'table',
      { class: 'data' },
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          header.map((cell, i) => make('th', { scope: 'col', class: isNumeric(i) ? null : 'words' }, cell)),
        ),
      ),
      make(
        'tbody',
        {},
        rows.map((cells) =>
          make(
            'tr',
            {},
            cells.map((cell, i) => make('td', { class: isNumeric(i) ? null : 'words' }, cell)),
          ),
        ),
      ),
    ),
  )
}
