import { make } from '../dom/make.ts'

const STYLE = /<style>([\s\S]*?)<\/style>/

/**
 * The report in the page. The frame may do what the page may: its script is the one that the page was made with, and its
 * style is handed over as it is, because the page allows no other in a text.
 */
export function reportFrame(report: string): HTMLIFrameElement {
  const style = STYLE.exec(report)?.[1] ?? ''
  const frame = make('iframe', {
    ...{ class: 'report undressed', title: 'The report', srcdoc: report.replace(STYLE, '') },
    onload: () => dress(frame, style),
  })
  return frame
}

function dress(frame: HTMLIFrameElement, style: string): void {
  const inside = frame.contentDocument
  const view = frame.contentWindow as (Window & typeof globalThis) | null
  if (inside === null || view === null) return
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(style)
  inside.adoptedStyleSheets = [sheet]
  frame.classList.remove('undressed')
  // A work that is cited is on the web; it opens beside the page, since nothing of the web may be shown in it.
  for (const link of inside.querySelectorAll<HTMLAnchorElement>('a[href^=http]')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}
