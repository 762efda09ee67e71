import type { PDFDict } from '@cantoo/pdf-lib'
import { asDict, asNumber, at, itemsAt } from '../pdf/objects.ts'
import { PDFArray } from '../pdf/pdf-lib.ts'

/** Finds the structure element of a page's content, or of an object (PDF 32000-1, 14.7.4.4). */
export interface ParentTree {
  /** The element of the marked content `mcid` of a page or form with the key `StructParents`. */
  ofContent: (key: number | undefined, mcid: number) => PDFDict | undefined
  /** The element of an annotation with the key `StructParent`. */
  ofObject: (key: number | undefined) => PDFDict | undefined
}

/** Read the number tree that leads from content to structure. */
export function readParentTree(root: PDFDict | undefined): ParentTree {
  const entries = new Map<number, PDFDict | (PDFDict | undefined)[]>()
  const top = asDict(at(root, 'ParentTree'))
  const open = top === undefined ? [] : [top]
  const seen = new Set<PDFDict>()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    for (const kid of itemsAt(node, 'Kids')) {
      const dict = asDict(kid)
      if (dict !== undefined) open.push(dict)
    }
    const numbers = at(node, 'Nums')
    if (!(numbers instanceof PDFArray)) continue
    const items = numbers.asArray().map((item) => node.context.lookup(item))
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = asNumber(items[i])
      const value = items[i + 1]
      const dict = asDict(value)
      if (key === undefined) continue
      if (value instanceof PDFArray)
        entries.set(
          key,
          value.asArray().map((item) => asDict(node.context.lookup(item)))
        )
      else if (dict !== undefined) entries.set(key, dict)
    }
  }
  return {
    ofContent: (key, mcid) => {
      const found = key === undefined ? undefined : entries.get(key)
      return Array.isArray(found) ? found[mcid] : undefined
    },
    ofObject: (key) => {
      const found = key === undefined ? undefined : entries.get(key)
      return Array.isArray(found) ? undefined : found
    }
  }
}
