/** Makes an element of the page; text is always text. */
export const MAKING = `
const all = (within, selector) => [...within.querySelectorAll(selector)]
const make = (name, properties, ...content) => {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...content)
  return element
}
const words = (element) => element.textContent.trim()
document.documentElement.classList.add('scripted')
`
