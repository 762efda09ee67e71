import { readXml, type XmlElement } from './xml.ts'

/** What the metadata of a document say, as far as PDF/UA asks (ISO 16684-1). */
export interface Xmp {
  /** The properties of the PDF/UA identification, as written. */
  identification: XmpProperty[]
  /** `dc:title`: the text of its first language; undefined where there is none. */
  title: string | undefined
  /** Names of properties whose text is given for no language in particular (`x-default`) and for no other. */
  withoutLanguage: string[]
}

export interface XmpProperty {
  prefix: string
  name: string
  value: string
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const dublinCore = 'http://purl.org/dc/elements/1.1/'
const pdfUaId = 'http://www.aiim.org/pdfua/ns/id/'
const xml = 'http://www.w3.org/XML/1998/namespace'

/** Read a metadata packet; undefined where it is no XML. */
export function readXmp(bytes: Uint8Array): Xmp | undefined {
  const root = readXml(textOf(bytes))
  if (root === undefined) return undefined
  const properties = descriptionsIn(root).flatMap(propertiesOf)
  const title = properties.find(({ namespace, name }) => namespace === dublinCore && name === 'title')
  return {
    identification: properties.filter(({ namespace }) => namespace === pdfUaId),
    title: title?.value,
    withoutLanguage: properties.filter(({ hasDefault }) => hasDefault).map(({ prefix, name }) => `${prefix}:${name}`)
  }
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xfe && second === 0xff
      ? 'utf-16be'
      : first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0 && second !== 0
          ? 'utf-16be'
          : second === 0
            ? 'utf-16le'
            : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).replace(/\0+$/, '')
}

function descriptionsIn(element: XmlElement): XmlElement[] {
  const isDescription = element.namespace === rdf && element.name === 'Description'
  return isDescription ? [element] : element.children.flatMap(descriptionsIn)
}

interface Property extends XmpProperty {
  namespace: string
  hasDefault: boolean
}

/** Properties are written as elements or, if simple, as attributes. */
function propertiesOf(description: XmlElement): Property[] {
  const short = description.attributes
    .filter(({ namespace }) => namespace !== rdf && namespace !== xml && namespace !== '')
    .map((attribute) => ({ ...attribute, hasDefault: false }))
  const long = description.children.map((element) => {
    const items = itemsOf(element)
    const languages = items.map((item) => item.attributes.find(({ namespace }) => namespace === xml)?.value)
    return {
      namespace: element.namespace,
      prefix: element.prefix,
      name: element.name,
      value: (items[0] ?? element).text.trim(),
      hasDefault: languages.length > 0 && languages.every((language) => language === 'x-default')
    }
  })
  return [...short, ...long]
}

function itemsOf(property: XmlElement): XmlElement[] {
  const list = property.children.find(({ namespace, name }) => namespace === rdf && /^(Alt|Bag|Seq)$/.test(name))
  return list?.children.filter(({ name }) => name === 'li') ?? []
}
