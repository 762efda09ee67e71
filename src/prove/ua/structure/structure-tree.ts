import type { PDFArray as Arr, PDFDict } from '@cantoo/pdf-lib'
import { asDict, asNumber, at, dictAt, has, nameAt, numberAt, resolve, tagOf, textAt } from '../pdf/objects.ts'
import { PDFArray, PDFName } from '../pdf/pdf-lib.ts'
import { type Role, readRoleMap } from './role-map.ts'

/** An element of the structure tree (PDF 32000-1, 14.7.2). */
export interface Element {
  dict: PDFDict
  object: string | undefined
  /** As written (`S`). */
  type: string
  role: Role
  parent: Element | undefined
  kids: Element[]
  /** Annotations and other objects that belong to it. */
  objects: PDFDict[]
  /** How many kids of any kind it has, content too. */
  size: number
  /** Natural language, its own or that of the nearest element around it. */
  language: string | undefined
}

export interface StructureTree {
  /** All elements in the order of the document. */
  elements: Element[]
  /** Marked contents of each page in the order of the document. */
  contents: Map<PDFDict, PageContent[]>
  elementOf: (dict: PDFDict) => Element | undefined
  /** What a type stands for in this document. */
  roleOf: (type: string) => Role
}

/** A marked content by its number on its page, and the element it hangs in. */
export interface PageContent {
  number: number
  element: Element
}

/** Deeper than this no document is; and every element is asked for the meaning of those around it. */
const deepest = 1000

/**
 * Read the structure tree. Walked without recursion: a hostile tree may bite its tail. Throws where it is too deep.
 */
export function readStructureTree(root: PDFDict | undefined): StructureTree {
  const roleOf = readRoleMap(root)
  const byDict = new Map<PDFDict, Element>()
  const elements: Element[] = []
  const contents = new Map<PDFDict, PageContent[]>()
  const top = root === undefined ? [] : kidsOf(root).reverse()
  const open: Open[] = top.flatMap((kid) => ('dict' in kid ? { ...kid, parent: undefined, depth: 1 } : []))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('content' in next) {
      addContent(next, contents)
      continue
    }
    const { dict, object, parent, depth } = next
    if (depth > deepest) throw new Error(`its structure is nested more than ${deepest} deep`)
    const type = nameAt(dict, 'S')
    if (type === undefined || byDict.has(dict)) continue
    const kids = kidsOf(dict)
    const element: Element = {
      dict,
      object,
      type,
      role: roleOf(type),
      parent,
      kids: [],
      objects: kids.flatMap((kid) => ('dict' in kid && isObject(kid.dict) ? (asDict(at(kid.dict, 'Obj')) ?? []) : [])),
      size: kids.length,
      language: textAt(dict, 'Lang') ?? parent?.language
    }
    byDict.set(dict, element)
    elements.push(element)
    parent?.kids.push(element)
    for (const kid of kids.reverse()) {
      if ('content' in kid) open.push({ ...kid, element })
      else if (nameAt(kid.dict, 'Type') === 'MCR') open.push({ ...contentOf(kid.dict, dict), element })
      else if (!isObject(kid.dict)) open.push({ ...kid, parent: element, depth: depth + 1 })
    }
  }
  return { elements, contents, elementOf: (dict) => byDict.get(dict), roleOf }
}

/** What is still to be gone through: elements, and contents between them. */
type Open = (Kid & { parent: Element | undefined; depth: number }) | (Content & { element: Element })

/** A kid that is a dictionary, and one that is content of a page. */
interface Kid {
  dict: PDFDict
  object: string | undefined
}
interface Content {
  content: number | undefined
  page: PDFDict | undefined
}

function addContent(
  { content, page, element }: Content & { element: Element },
  contents: Map<PDFDict, PageContent[]>
): void {
  if (content === undefined || page === undefined) return
  const own = contents.get(page) ?? []
  contents.set(page, own)
  own.push({ number: content, element })
}

/** Content that names its page itself, or has that of its element; that of a form is not numbered with the page's. */
function contentOf(reference: PDFDict, owner: PDFDict): Content {
  if (has(reference, 'Stm')) return { content: undefined, page: undefined }
  return { content: numberAt(reference, 'MCID'), page: dictAt(reference, 'Pg') ?? dictAt(owner, 'Pg') }
}

const keyOfKids = PDFName.of('K')

/** Its kids that are dictionaries or, as numbers, content of its page. */
function kidsOf(dict: PDFDict): (Kid | Content)[] {
  const kids = at(dict, 'K')
  const raw = kids instanceof PDFArray ? (kids as Arr).asArray() : [dict.get(keyOfKids)]
  return raw.flatMap((kid): (Kid | Content)[] => {
    const found = kid === undefined ? undefined : resolve(kid, dict.context)
    const content = asNumber(found)
    if (content !== undefined) return [{ content, page: dictAt(dict, 'Pg') }]
    const element = asDict(found)
    return element === undefined ? [] : [{ dict: element, object: tagOf(kid) }]
  })
}

const isObject = (dict: PDFDict) => nameAt(dict, 'Type') === 'OBJR' || (has(dict, 'Obj') && !has(dict, 'S'))

/** The standard type of an element; undefined where it has none. */
export const typeOf = (element: Element | undefined) => element?.role.standard

/** Whether an element groups without meaning: its kids count as those of its parent. */
const isTransparent = (element: Element) => /^(NonStruct|Div|Part)$/.test(typeOf(element) ?? '')

/** The nearest element around one that means something. */
export function meaningfulParent(element: Element): Element | undefined {
  let parent = element.parent
  while (parent !== undefined && isTransparent(parent)) parent = parent.parent
  return parent
}

/** The kids of an element, those within grouping elements in their place. */
export function meaningfulKids(element: Element): Element[] {
  const found: Element[] = []
  const open = element.kids.toReversed()
  for (let kid = open.pop(); kid !== undefined; kid = open.pop()) {
    if (!isTransparent(kid)) found.push(kid)
    else for (const inner of kid.kids.toReversed()) open.push(inner)
  }
  return found
}
