import { make } from './make.ts'

const SHOWN = 1800

/** A button that copies a text and says so. */
export function copyButton(label: string, text: () => string): HTMLButtonElement {
  const said = make('span', { role: 'status' })
  const words = make('span', {}, label)
  return make(
    'button',
    {
      type: 'button',
      class: 'small',
      onclick: async () => {
        said.textContent = (await copied(text())) ? ' ✓ copied' : ' – the browser does not allow it'
        setTimeout(() => {
          said.textContent = ''
        }, SHOWN)
      },
    },
    words,
    said,
  )
}

/** Copies a text; false if the browser refuses. Files from disk may lack the newer way. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedByEvent(text)
  }
}

function copiedByEvent(text: string): boolean {
  const copying = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', copying, { once: true })
  return document.execCommand('copy')
}
