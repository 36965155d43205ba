/** What an element contains; nothing for null and false. */
export type Content = Node | string | null | false | readonly Content[]

type Value = string | number | boolean | null | undefined | ((event: never) => void)

/** Attributes by name; a function under `onclick` listens to `click`. */
export type Attributes = Readonly<Record<string, Value>>

/** Makes an element of the page. Text is always text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  setAttributes(element, attributes)
  fill(element, ...content)
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** Makes an element of a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name)
  setAttributes(element, attributes)
  fill(element, ...content)
  return element
}

/** Replaces what an element contains. */
export function fill(element: Element, ...content: readonly Content[]): void {
  element.replaceChildren(...nodes(content))
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
    else if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
}

function nodes(content: readonly Content[]): (Node | string)[] {
  return content.flatMap((it) => {
    if (it === null || it === false) return []
    return isList(it) ? nodes(it) : [it]
  })
}

const isList = (it: Content): it is readonly Content[] => Array.isArray(it)
