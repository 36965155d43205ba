import { type ExplainedIndex, explainedPair } from '../../commands/explain/explained-pair.ts'
import type { Role } from '../../congruence/role.ts'
import { ROLES } from '../../congruence/role.ts'
import { shortest } from '../../document/apa.ts'
import { TYPES } from '../../holland/type.ts'
import { announcer } from '../dom/announce.ts'
import { copyButton } from '../dom/copy-button.ts'
import { make } from '../dom/make.ts'
import { inSlices } from '../dom/slices.ts'
import { allIndices } from './all-indices.ts'
import { BASE_RATES } from './base-rates/base-rates.ts'
import { compared } from './compared.ts'
import { asCsv, asMarkdown, asSentence, type ExplainedPeople } from './copied-forms.ts'
import { EXPLAINABLE } from './explainable.ts'
import { headline } from './headline.ts'
import { hexagon } from './hexagon.ts'
import { letterTable } from './letter-table.ts'
import { personCard } from './person-card.ts'
import { scoring } from './scoring.ts'
import { codesOfLink, linkOf } from './share-link.ts'
import { NOBODY, readPerson, type TypedPerson, typedProfile } from './typed-person.ts'

const INDICES = EXPLAINABLE.map(({ index }) => index)

/** The part of the page for two people. */
export function twoPeople(): HTMLElement {
  const typed: Record<Role, TypedPerson> = { client: NOBODY, therapist: NOBODY }
  const slices = inSlices()
  const announce = announcer()
  let made: ExplainedPeople | null = null

  const cards = {
    client: personCard('client', (now) => put('client', now)),
    therapist: personCard('therapist', (now) => put('therapist', now)),
  }
  const drawing = hexagon((role, type, score) => {
    const scores = typed[role].scores.with(TYPES.indexOf(type), String(score))
    put(role, { ...typed[role], scores })
    cards[role].put(typed[role])
  })
  const scale = scoring(update)
  const first = headline(() => showHeadline())
  const all = allIndices((id) => asSentence(made!, explainedOf(id)))
  const base = make(
    'select',
    { id: 'base-rate', onchange: update },
    BASE_RATES.map(({ id, title }) => make('option', { value: id }, title)),
  )
  const note = make('p', { class: 'note' })
  const letters = letterTable()
  const link = copyButton('Link to these two codes', address)
  const results = make(
    'div',
    { class: 'results', hidden: true },
    make(
      'div',
      { class: 'choices' },
      first.choice,
      make('div', {}, make('label', { for: base.id }, 'Compare with'), base),
    ),
    make(
      'div',
      { class: 'top' },
      make('div', {}, first.element, note),
      make(
        'section',
        { class: 'beside', 'aria-labelledby': 'letters-title' },
        make('h3', { id: 'letters-title' }, 'Letter by letter'),
        letters.element,
        make('h3', { class: 'copying' }, 'Copy'),
        make(
          'p',
          { class: 'tools' },
          copyButton('Sentence', () => asSentence(made!, explainedOf(first.id()))),
          copyButton('Markdown table', () => asMarkdown(made!)),
          copyButton('CSV', () => asCsv(made!)),
          link,
        ),
      ),
    ),
    make('h3', {}, 'Every index'),
    all.element,
  )
  const hint = make(
    'p',
    { class: 'hint' },
    'Type or pick both codes, the most prominent type first. ',
    make('button', { type: 'button', class: 'small', onclick: example }, 'Show an example'),
  )

  /** Something was typed for one person. */
  function put(role: Role, now: TypedPerson) {
    typed[role] = now
    update()
  }

  function example() {
    typed.client = { ...NOBODY, code: 'SAE' }
    typed.therapist = { ...NOBODY, code: 'SIA' }
    for (const role of ROLES) cards[role].put(typed[role])
    update()
  }

  function update() {
    const scored = ROLES.filter((role) => typed[role].by === 'scores')
    scale.show(
      scored.length > 0,
      ROLES.flatMap((role) => (typed[role].by === 'scores' ? typed[role].scores : [])),
    )
    const { range, band } = scale.settings()
    const [client, therapist] = ROLES.map((role) => readPerson(role, typed[role], band))
    cards.client.tell(client!, range)
    cards.therapist.tell(therapist!, range)
    const profileOf = (role: Role) =>
      typed[role].by === 'scores' ? (typedProfile(typed[role]) ?? blank(role)) : null
    drawing.show({
      people: { client: client!.person, therapist: therapist!.person },
      profiles: { client: profileOf('client'), therapist: profileOf('therapist') },
      range,
    })
    const isReady = client!.person !== null && therapist!.person !== null
    results.hidden = !isReady
    hint.hidden = ROLES.some((role) => typed[role].by === 'scores' || typed[role].code.trim() !== '')
    made = isReady ? { client: client!.person!, therapist: therapist!.person!, explained: [] } : null
    if (made === null) return slices([])
    link.hidden = scored.length > 0
    const chosen = BASE_RATES.find(({ id }) => id === base.value)!
    note.textContent = chosen.note
    letters.show(made.client, made.therapist)
    explain(made)
  }

  /** The indices one after the other, the one that is shown first before the others. */
  function explain(people: ExplainedPeople) {
    const explained = new Map<string, ExplainedIndex>()
    const { client, therapist } = people
    const one = (id: string) => {
      const index = INDICES.find((it) => it.id === id)!
      const [it] = explainedPair([index], client, therapist)
      explained.set(id, it!)
    }
    const order = [first.id(), ...INDICES.map(({ id }) => id).filter((id) => id !== first.id())]
    const rest = order.map((id) => () => {
      one(id)
      all.showIndex(explained.get(id)!, placeOf(explained.get(id)!))
      if (id !== order[0]) return
      made = { ...people, explained: [explained.get(id)!] }
      showHeadline()
    })
    slices([
      ...rest,
      () => {
        made = { ...people, explained: INDICES.map(({ id }) => explained.get(id)!) }
        all.show(made.explained)
        results.dataset.done = `${client.code} ${therapist.code}`
      },
    ])
  }

  function explainedOf(id: string): ExplainedIndex {
    const { client, therapist, explained } = made!
    return (
      explained.find((it) => it.index.id === id) ??
      explainedPair([INDICES.find((it) => it.id === id)!], client, therapist)[0]!
    )
  }

  function placeOf(it: ExplainedIndex) {
    return compared(
      it,
      BASE_RATES.find(({ id }) => id === base.value)!,
      made!.client.code,
      made!.therapist.code,
    )
  }

  function showHeadline() {
    if (made === null) return
    const it = explainedOf(first.id())
    first.show(it, placeOf(it))
    const { client, therapist } = made
    const value = it.value === null ? 'no value' : shortest(it.value)
    announce.say(`Client ${client.code}, therapist ${therapist.code}. ${it.index.title}: ${value}.`)
  }

  function blank(role: Role) {
    const { range } = scale.settings()
    return typed[role].scores.map(
      (text) => Number(text.replace(',', '.')) || range[0],
    ) as unknown as ReturnType<typeof typedProfile>
  }

  function address(): string {
    const [client, therapist] = ROLES.map((role) => typed[role].code.trim())
    return `${location.href.replace(/#.*$/, '')}${linkOf({ client: client!, therapist: therapist! })}`
  }

  function followLink() {
    const codes = codesOfLink(location.hash)
    if (codes === null) return
    for (const role of ROLES) {
      typed[role] = { ...NOBODY, code: codes[role] }
      cards[role].put(typed[role])
    }
    update()
  }
  addEventListener('hashchange', followLink)
  update()
  followLink()

  return make(
    'section',
    { id: 'two-people', 'aria-labelledby': 'two-people-title' },
    make('h2', { id: 'two-people-title' }, 'Two people'),
    make(
      'p',
      { class: 'lead' },
      'How congruent are a client and a therapist? Every index, calculated step by step.',
    ),
    hint,
    make(
      'div',
      { class: 'people' },
      cards.client.element,
      make('div', { class: 'card drawn' }, drawing.element),
      cards.therapist.element,
    ),
    scale.element,
    results,
    announce.element,
  )
}
