import { type Content, make } from '../../dom/make.ts'

/** A card of the form: its title, what it is about, and its lines. @param name begins the identifier of the title */
export function formCard(name: string, title: string, about: string, ...content: Content[]): HTMLElement {
  const heading = make('h4', { id: `${name}-title` }, title, make('span', { class: 'about' }, about))
  return make('section', { class: 'card form-card', 'aria-labelledby': heading.id }, heading, ...content)
}
