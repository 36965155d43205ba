import { about } from '../about/about.ts'
import type { OwnFile } from '../about/own-file.ts'
import { keepPage } from '../dom/file-drop.ts'
import { make, setAttributes } from '../dom/make.ts'
import type { Engine } from '../engine/engine.ts'
import { pairs } from '../pairs/pairs.ts'
import { study } from '../study/study.ts'
import { codesOfLink } from '../two-people/share-link.ts'
import { twoPeople } from '../two-people/two-people.ts'

interface Part {
  readonly id: string
  readonly title: string
  readonly make: () => HTMLElement
}

/** The head of the page, its parts, of which one is shown at a time, and its foot. */
export function frame(file: OwnFile, engine: Engine): readonly HTMLElement[] {
  const parts: readonly Part[] = [
    { id: 'two-people', title: 'Two people', make: twoPeople },
    { id: 'pairs', title: 'A file of pairs', make: () => pairs(engine) },
    { id: 'study', title: 'A study', make: () => study(engine) },
    { id: 'about', title: 'About this page', make: () => about(file, engine) },
  ]
  const made = new Map<string, HTMLElement>()
  const links = parts.map(({ id, title }) => make('a', { href: `#${id}` }, title))
  const main = make('main', { id: 'main', tabindex: '-1' })

  const show = () => {
    const hash = location.hash.slice(1)
    const asked = codesOfLink(location.hash) === null ? hash : 'two-people'
    const part = parts.find(({ id }) => id === asked) ?? (made.size === 0 ? parts[0]! : null)
    if (part === null) return
    if (!made.has(part.id)) {
      const element = part.make()
      made.set(part.id, element)
      main.append(element)
    }
    for (const [id, element] of made) element.hidden = id !== part.id
    parts.forEach(({ id }, i) => {
      setAttributes(links[i]!, { 'aria-current': id === part.id ? 'page' : null })
    })
    document.title = `${part.title} · Congruence of Holland codes`
    scrollTo(0, 0)
  }
  addEventListener('hashchange', show)
  addEventListener('beforeunload', (event) => {
    if (engine.isBusy) event.preventDefault()
  })
  keepPage()
  show()

  return [
    make('a', { class: 'skip', href: '#main', onclick: skip }, 'Skip to the content'),
    make(
      'header',
      { class: 'bar' },
      make(
        'div',
        {},
        make('h1', {}, 'Congruence'),
        make('nav', { 'aria-label': 'Parts of this page' }, links),
      ),
    ),
    main,
    make(
      'footer',
      { class: 'foot' },
      make(
        'div',
        {},
        make(
          'p',
          { class: 'trust' },
          'Nothing that you enter or open leaves this page: it has no way to send anything. ',
          make('a', { href: '#about' }, 'How to check'),
        ),
        make('p', { class: 'trust' }, `Version ${file.version}`),
      ),
    ),
  ]

  function skip(event: Event) {
    event.preventDefault()
    main.focus()
  }
}
