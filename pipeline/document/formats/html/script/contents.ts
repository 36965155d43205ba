/** Marks the section that is being read, closes the drawer, and unfolds what a link leads to or what is printed. */
export const CONTENTS = `
{
  const target = (hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)))
    } catch {
      return null
    }
  }
  const unfold = (hash) => {
    const place = target(hash)
    for (let it = place; it; it = it.parentElement) if (it.localName === 'details') it.open = true
    return place
  }
  addEventListener('hashchange', () => unfold(location.hash)?.scrollIntoView())
  if (location.hash) unfold(location.hash)?.scrollIntoView()
  document.addEventListener('click', ({ target: it }) => {
    const link = it.closest?.('a[href^="#"]')
    if (!link) return
    if (link.closest('.drawer')) link.closest('details').open = false
    unfold(link.hash)
  })
  let folded = []
  addEventListener('beforeprint', () => {
    folded = all(document, 'details.part:not([open])')
    for (const it of folded) it.open = true
  })
  addEventListener('afterprint', () => {
    for (const it of folded) it.open = false
  })

  const links = all(document, 'nav a')
  const places = [...new Set(links.map(({ hash }) => target(hash)))].filter(Boolean)
  const seen = () => {
    let current = places[0]
    for (const it of places) if (it.getClientRects().length && it.getBoundingClientRect().top < innerHeight * 0.3) current = it
    for (const link of links) {
      if (target(link.hash) !== current) link.removeAttribute('aria-current')
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location')
        const nav = link.closest('nav')
        const { top, bottom } = link.getBoundingClientRect()
        if (top < 0 || bottom > innerHeight) nav.scrollTop += top - innerHeight / 2
      }
    }
  }
  const watch = new IntersectionObserver(seen, { rootMargin: '0px 0px -70% 0px' })
  for (const it of places) watch.observe(it)
}
`
