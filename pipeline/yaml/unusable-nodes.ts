import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { type Place, type Problem, problem } from '../problems.ts'
import { plural } from '../sentences/plural.ts'
import { isQuoted, typedText } from './as-typed.ts'

/** No plan of a study goes deeper, or repeats more by its aliases. */
const DEEPEST = 30
const MOST_NODES = 1_000_000
const MOST_ALIASES = 100

/** Characters that no page, figure or table can show; U+FFFD stands for a letter that was lost. */
const UNSHOWABLE = /(?![\t\n\r])[\p{Cc}\uFFFD-\uFFFF]/u

/**
 * What YAML allows but a file of settings cannot have: a name twice, tags, aliases that lead nowhere or without end,
 * names that are no words, characters that cannot be shown.
 */
export function unusableNodes(document: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = []
  const anchors = new Map<string, Node>()
  const open = new Set<Node>()
  let nodes = 0
  let aliases = 0
  visit(document.contents, 0)
  return problems

  function wrong(node: Node, found: string | null, why: string, remedy: string): void {
    problems.push(problem('broken-yaml', { ...placeAt(node.range?.[0] ?? 0), found }, why, remedy))
  }

  function visit(node: unknown, depth: number): void {
    nodes += 1
    if (nodes > MOST_NODES) return
    if (isAlias(node)) visitAlias(node, depth)
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (node.tag !== undefined) {
      const why = 'a word that begins with ! has a meaning of its own in YAML, which settings do not need'
      const remedy = 'delete it, or put the whole text in quotation marks'
      wrong(node, node.tag.replace('tag:yaml.org,2002:', '!!'), why, remedy)
    }
    if (depth > DEEPEST) {
      const why = `settings are nested in each other more than ${plural(DEEPEST, 'time')}`
      wrong(node, null, why, 'close every bracket, and check the indentation')
    } else if (isScalar(node)) {
      checkCharacters(node, typedText(node))
    } else if (isSeq(node)) {
      open.add(node)
      for (const item of node.items) visit(item, depth + 1)
      open.delete(node)
    } else {
      open.add(node)
      const lines = new Map<string, number>()
      for (const { key, value } of node.items) {
        checkKey(key, lines)
        visit(value, depth + 1)
      }
      open.delete(node)
    }
  }

  function visitAlias(alias: Alias, depth: number): void {
    aliases += 1
    const target = anchors.get(alias.source)
    if (target === undefined) {
      const why = `a text that begins with * repeats a setting marked &${alias.source}, and there is none above`
      wrong(alias, `*${alias.source}`, why, `put the text in quotation marks: "*${alias.source}"`)
    } else if (open.has(target) || nodes >= MOST_NODES || aliases === MOST_ALIASES) {
      const why = 'settings are repeated with & and * too often, or repeat themselves'
      wrong(alias, `*${alias.source}`, why, 'write them out in full')
    } else if (aliases < MOST_ALIASES) visit(target, depth + 1)
  }

  function checkKey(key: unknown, lines: Map<string, number>): void {
    if (!isScalar(key)) {
      const isNode = isMap(key) || isSeq(key) || isAlias(key)
      if (isNode)
        wrong(key, null, 'the name of a setting is a word', 'put a text with brackets in quotation marks')
      return
    }
    const name = typedText(key)
    const { line = 0 } = placeAt(key.range?.[0] ?? 0)
    const first = lines.get(name)
    if (name === RESERVED) {
      const place = { ...placeAt(key.range?.[0] ?? 0), found: name }
      problems.push(problem('wrong-setting', place, 'this name cannot be used', 'choose another one'))
    }
    if (first !== undefined)
      wrong(key, name, `this setting is already in line ${first}`, 'keep one of the two')
    else lines.set(name, line ?? 0)
    if (!isQuoted(key) && key.tag !== undefined) visit(key, 0)
    else checkCharacters(key, name)
  }

  function checkCharacters(node: Node, text: string): void {
    const at = text.search(UNSHOWABLE)
    if (at < 0 && text.isWellFormed()) return
    const code = at < 0 ? null : text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
    const why =
      code === 'FFFD'
        ? 'a letter was lost when this text was saved; � stands for it'
        : `this text contains a character that cannot be shown${code === null ? '' : ` (U+${code})`}`
    wrong(node, text.replace(/\ufffd/g, '�'), why, 'delete the character, and type the text again')
  }
}

/** This name cannot be the key of an object: JavaScript would drop the setting silently. */
const RESERVED = '__proto__'
