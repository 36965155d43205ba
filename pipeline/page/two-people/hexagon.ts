import type { ExplainedPerson } from '../../commands/explain/explained-person.ts'
import type { Role } from '../../congruence/role.ts'
import { ROLES } from '../../congruence/role.ts'
import type { Profile } from '../../holland/profile.ts'
import { type HollandType, TYPE_NAMES, TYPES } from '../../holland/type.ts'
import { draw, fill, setAttributes } from '../dom/make.ts'
import { HEIGHT, outline, round, shareAt, spotOf, WIDTH } from './hexagon-places.ts'
import { hexagonInWords, placesOfCodes } from './hexagon-words.ts'

/** What is drawn. */
export interface DrawnPair {
  readonly people: Readonly<Record<Role, ExplainedPerson | null>>
  /** The six scores of who is known by scores, also if some are still missing or the code is not read. */
  readonly profiles: Readonly<Record<Role, Profile | null>>
  /** The scores at the centre and at the corners. */
  readonly range: readonly [number, number]
}

/** Distance of a person's numbers from the line to a type: the client's on one side, the therapist's on the other. */
const ASIDE: Readonly<Record<Role, number>> = { client: -13, therapist: 13 }

/**
 * The hexagon with both people: the places of their types as numbers, clients filled and therapists open; or their profiles,
 * whose corners can be dragged.
 * @param drag is told the role, the type and the score that was dragged to
 */
export function hexagon(drag: (role: Role, type: HollandType, score: number) => void) {
  const people = draw('g')
  const words = draw('title')
  const svg = draw(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'hexagon', role: 'img' },
    words,
    ...[1, 2 / 3, 1 / 3].map((share) =>
      draw('path', {
        d: outline(TYPES.map((type) => spotOf(type, share))),
        class: share === 1 ? 'edge' : 'grid',
      }),
    ),
    ...TYPES.map((type) => spoke(type)),
    ...TYPES.map((type) => corner(type)),
    people,
  )
  let range: DrawnPair['range'] = [0, 50]
  let dragged: { readonly role: Role; readonly type: HollandType } | null = null

  const move = (event: PointerEvent) => {
    if (dragged === null) return
    const matrix = svg.getScreenCTM()
    if (matrix === null) return
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    const [low, high] = range
    const score = low + shareAt(dragged.type, { x, y }) * (high - low)
    drag(dragged.role, dragged.type, Math.round(score))
  }
  svg.addEventListener('pointerdown', (event) => {
    const { role, type } = (event.target as SVGElement).dataset
    if (role === undefined || type === undefined) return
    dragged = { role: role as Role, type: type as HollandType }
    svg.setPointerCapture(event.pointerId)
    event.preventDefault()
  })
  svg.addEventListener('pointermove', move)
  for (const end of ['pointerup', 'pointercancel']) {
    svg.addEventListener(end, () => {
      dragged = null
    })
  }

  return {
    element: svg,
    show(pair: DrawnPair) {
      range = pair.range
      const { client, therapist } = pair.people
      words.textContent = hexagonInWords(client, therapist)
      fill(
        people,
        ROLES.map((role) => pair.profiles[role] && area(role, pair.profiles[role], range)),
        chords(pair),
        ROLES.map((role) => pair.people[role]?.profile === null && places(pair.people[role])),
        ROLES.map((role) => pair.profiles[role] && handles(role, pair.profiles[role], range)),
      )
      setAttributes(svg, { class: ROLES.some((role) => pair.profiles[role]) ? 'hexagon dragged' : 'hexagon' })
    },
  }
}

function spoke(type: HollandType) {
  const [from, to] = [spotOf(type, 0), spotOf(type, 1)]
  return draw('line', {
    x1: round(from.x),
    y1: round(from.y),
    x2: round(to.x),
    y2: round(to.y),
    class: 'grid',
  })
}

function corner(type: HollandType) {
  const { x, y } = spotOf(type, 1.3)
  const anchor = type === 'A' ? 'start' : type === 'C' ? 'end' : 'middle'
  const inward = type === 'A' ? -16 : type === 'C' ? 16 : 0
  return draw(
    'g',
    {},
    draw('text', { x: round(x + inward), y: round(y), class: 'letter', 'text-anchor': anchor }, type),
    draw(
      'text',
      { x: round(x + inward), y: round(y + 15), class: 'name', 'text-anchor': anchor },
      TYPE_NAMES[type],
    ),
  )
}

/** Lines between the letters in the same place of both codes, the first thickest. */
function chords({ people: { client, therapist } }: DrawnPair) {
  if (client === null || therapist === null) return null
  if (client.profile !== null || therapist.profile !== null) return null
  return placesOfCodes(client, therapist)
    .slice(0, 3)
    .map(({ place, client, therapist }) => {
      if (client === null || therapist === null) return null
      const [from, to] = [spotOf(client, 1, ASIDE.client), spotOf(therapist, 1, ASIDE.therapist)]
      return draw('line', {
        ...{ x1: round(from.x), y1: round(from.y), x2: round(to.x), y2: round(to.y) },
        ...{ class: 'chord', 'stroke-width': 5 - place },
      })
    })
}

/** The places of the letters of a code, beside the corners of their types. */
function places({ role, code }: ExplainedPerson) {
  return [...code].map((letter, i) => {
    const { x, y } = spotOf(letter as HollandType, 1, ASIDE[role])
    return draw(
      'g',
      { class: role },
      draw('circle', { cx: round(x), cy: round(y), r: 11, class: 'badge' }),
      draw(
        'text',
        { x: round(x), y: round(y + 4.5), class: 'place', 'text-anchor': 'middle' },
        String(i + 1),
      ),
    )
  })
}

function spotsOf(scores: Profile, [low, high]: DrawnPair['range']) {
  const share = (score: number) => Math.min(1, Math.max(0, (score - low) / (high - low)))
  return TYPES.map((type, i) => spotOf(type, share(scores[i]!)))
}

const area = (role: Role, scores: Profile, range: DrawnPair['range']) =>
  draw('path', { d: outline(spotsOf(scores, range)), class: `area ${role}` })

/** The corners of a profile. Around each is a larger circle, for fingers. */
function handles(role: Role, scores: Profile, range: DrawnPair['range']) {
  return spotsOf(scores, range).map(({ x, y }, i) =>
    draw(
      'g',
      { class: role },
      draw('circle', { cx: round(x), cy: round(y), r: 5, class: 'badge' }),
      draw('circle', {
        cx: round(x),
        cy: round(y),
        r: 15,
        class: 'grip',
        'data-role': role,
        'data-type': TYPES[i]!,
      }),
    ),
  )
}
