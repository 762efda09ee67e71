/** An element of an XML document, its name resolved to a namespace. */
export interface XmlElement {
  namespace: string
  prefix: string
  name: string
  attributes: XmlAttribute[]
  children: XmlElement[]
  /** The characters directly in it. */
  text: string
}

export interface XmlAttribute {
  namespace: string
  prefix: string
  name: string
  value: string
}

type Scope = Map<string, string>

const namespaces: Scope = new Map([
  ['', ''],
  ['xml', 'http://www.w3.org/XML/1998/namespace']
])

/** Nested deeper than this no metadata is. */
const deepest = 500

interface Open {
  element: XmlElement
  scope: Scope
  tag: string
}

/**
 * Read well-formed XML into a tree; undefined where it is not.
 *
 * Metadata packets need no more than elements, attributes, namespaces and characters. Entities of a document type are
 * not expanded: that is how XML is made to explode. Every character is looked at once.
 */
export function readXml(source: string): XmlElement | undefined {
  const root = element('', '', '')
  const open: Open[] = [{ element: root, scope: namespaces, tag: '' }]
  let end = 0
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', end)) {
    const top = open.at(-1)
    const close = endOfMarkup(source, at)
    if (top === undefined || close === undefined || open.length > deepest) return undefined
    top.element.text += unescaped(source.slice(end, at))
    end = close
    const markup = source.slice(at, close)
    if (markup.startsWith('<![CDATA[')) top.element.text += markup.slice(9, -3)
    else if (/^<[!?]/.test(markup)) continue
    else if (markup.startsWith('</')) {
      if (markup.slice(2, -1).trimEnd() !== top.tag) return undefined
      open.pop()
    } else {
      const child = begin(markup, top.scope)
      if (child === undefined) return undefined
      top.element.children.push(child.element)
      if (!markup.endsWith('/>')) open.push(child)
    }
  }
  return open.length === 1 && root.children.length === 1 ? root.children[0] : undefined
}

/** Markup whose end is a word; tags and what else there is end with `>`. */
const ends = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>']
] as const

function endOfMarkup(source: string, at: number): number | undefined {
  const [begins, ending] = ends.find(([word]) => source.startsWith(word, at)) ?? []
  if (begins !== undefined && ending !== undefined) {
    const found = source.indexOf(ending, at + begins.length)
    return found < 0 ? undefined : found + ending.length
  }
  // A `>` in quotation marks is none.
  for (let i = at + 1; i < source.length; i++) {
    const character = source[i] ?? ''
    if (character === '>') return i + 1
    if (character === '<') return undefined
    if (character !== '"' && character !== "'") continue
    i = source.indexOf(character, i + 1)
    if (i < 0) return undefined
  }
  return undefined
}

/** Read a tag that begins an element; undefined where an attribute is not as it must be. */
function begin(markup: string, outer: Scope): Open | undefined {
  const word = /[^\s=/>"']+/y
  word.lastIndex = 1
  const tag = word.exec(markup)?.[0] ?? ''
  const written = attributesIn(markup, 1 + tag.length)
  if (tag === '' || written === undefined) return undefined
  const declared = written.filter(({ name }) => /^xmlns(:|$)/.test(name))
  const scope = declared.length === 0 ? outer : new Map(outer)
  for (const { name, value } of declared) scope.set(name.slice(6), value)
  const [prefix, name] = splitName(tag)
  const found = element(scope.get(prefix) ?? '', prefix, name)
  for (const { name: full, value } of written) {
    if (/^xmlns(:|$)/.test(full)) continue
    const [attributePrefix, attribute] = splitName(full)
    const namespace = attributePrefix === '' ? '' : (scope.get(attributePrefix) ?? '')
    found.attributes.push({ namespace, prefix: attributePrefix, name: attribute, value })
  }
  return { element: found, scope, tag }
}

function attributesIn(markup: string, from: number): { name: string; value: string }[] | undefined {
  const attribute = /\s*(?:\/?>|([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'))/y
  const found: { name: string; value: string }[] = []
  attribute.lastIndex = from
  while (attribute.lastIndex < markup.length) {
    const match = attribute.exec(markup)
    if (match === null) return undefined
    const [, name, double, single] = match
    if (name !== undefined) found.push({ name, value: unescaped(double ?? single ?? '') })
  }
  return found
}

function element(namespace: string, prefix: string, name: string): XmlElement {
  return { namespace, prefix, name, attributes: [], children: [], text: '' }
}

function splitName(full: string): [string, string] {
  const colon = full.indexOf(':')
  return colon < 0 ? ['', full] : [full.slice(0, colon), full.slice(colon + 1)]
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"]
])

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
