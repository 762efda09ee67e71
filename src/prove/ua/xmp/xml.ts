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

const tags =
  /<!--.*?-->|<!\[CDATA\[(?<data>.*?)\]\]>|<\?.*?\?>|<!DOCTYPE[^>[]*(?:\[.*?\])?[^>]*>|<\/(?<closes>[^\s>]+)\s*>|<(?<opens>[^\s/>!?]+)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*?)(?<alone>\/?)>/gs

/** Nested deeper than this no metadata is. */
const deepest = 500

/**
 * Read well-formed XML into a tree; undefined where it is not.
 *
 * Metadata packets need no more than elements, attributes, namespaces and characters. Entities of a document type are
 * not expanded: that is how XML is made to explode.
 */
export function readXml(source: string): XmlElement | undefined {
  const root = element('', '', '')
  const open: { element: XmlElement; scope: Scope; tag: string }[] = [{ element: root, scope: namespaces, tag: '' }]
  let end = 0
  for (const match of source.matchAll(tags)) {
    const { data, closes, opens, attributes = '', alone } = match.groups ?? {}
    const top = open.at(-1)
    if (top === undefined || open.length > deepest) return undefined
    const between = source.slice(end, match.index)
    if (between.includes('<')) return undefined
    top.element.text += unescaped(between) + (data ?? '')
    end = match.index + match[0].length
    if (closes !== undefined) {
      if (top.tag !== closes) return undefined
      open.pop()
    } else if (opens !== undefined) {
      const child = begin(opens, attributes, top.scope)
      top.element.children.push(child.element)
      if (alone !== '/') open.push(child)
    }
  }
  const isWhole = open.length === 1 && root.children.length === 1 && !source.slice(end).includes('<')
  return isWhole ? root.children[0] : undefined
}

function begin(tag: string, source: string, outer: Scope) {
  const written = [...source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gs)].map(
    ([, name = '', double, single]) => ({ name, value: unescaped(double ?? single ?? '') })
  )
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
