import type { PDFArray as Arr, PDFDict } from '@cantoo/pdf-lib'
import { asDict, asNumber, at, has, nameAt, resolve, tagOf, textAt } from '../pdf/objects.ts'
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
  elementOf: (dict: PDFDict) => Element | undefined
  /** What a type stands for in this document. */
  roleOf: (type: string) => Role
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
  const open =
    root === undefined
      ? []
      : kidsOf(root).map((kid) => ({ ...kid, parent: undefined as Element | undefined, depth: 1 }))
  open.reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dict, object, parent, depth } = next
    if (depth > deepest) throw new Error(`its structure is nested more than ${deepest} deep`)
    const type = nameAt(dict, 'S')
    if (type === undefined || byDict.has(dict)) continue
    const language = textAt(dict, 'Lang') ?? parent?.language
    const kids = kidsOf(dict)
    const element: Element = {
      dict,
      object,
      type,
      role: roleOf(type),
      parent,
      kids: [],
      objects: [],
      size: 0,
      language
    }
    element.size = kids.length + contentsOf(dict)
    element.objects = kids.flatMap((kid) => (isObject(kid.dict) ? (asDict(at(kid.dict, 'Obj')) ?? []) : []))
    byDict.set(dict, element)
    elements.push(element)
    parent?.kids.push(element)
    for (const kid of kids.toReversed())
      if (!isContent(kid.dict)) open.push({ ...kid, parent: element, depth: depth + 1 })
  }
  return { elements, elementOf: (dict) => byDict.get(dict), roleOf }
}

const keyOfKids = PDFName.of('K')

/** Its kids that are dictionaries. */
function kidsOf(dict: PDFDict): { dict: PDFDict; object: string | undefined }[] {
  const kids = at(dict, 'K')
  const raw = kids instanceof PDFArray ? (kids as Arr).asArray() : [dict.get(keyOfKids)]
  return raw.flatMap((kid) => {
    const found = kid === undefined ? undefined : asDict(resolve(kid, dict.context))
    return found === undefined ? [] : [{ dict: found, object: tagOf(kid) }]
  })
}

/** Its kids that are numbers: content of the page. */
function contentsOf(dict: PDFDict): number {
  const kids = at(dict, 'K')
  const items = kids instanceof PDFArray ? (kids as Arr).asArray() : [kids]
  return items.filter((kid) => kid !== undefined && asNumber(resolve(kid, dict.context)) !== undefined).length
}

const isObject = (dict: PDFDict) => nameAt(dict, 'Type') === 'OBJR' || (has(dict, 'Obj') && !has(dict, 'S'))
const isContent = (dict: PDFDict) => isObject(dict) || nameAt(dict, 'Type') === 'MCR'

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
