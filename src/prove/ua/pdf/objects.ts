import type { PDFArray as Arr, PDFDict as Dict, PDFContext, PDFObject, PDFStream as Stream } from '@cantoo/pdf-lib'
import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString
} from './pdf-lib.ts'

/** How many references in a row are followed: a file may have references that lead to themselves. */
const furthest = 16

/** Look up the value of a key; undefined where it is absent, null, or of no use. Never throws. */
export function at(dict: Dict | undefined, key: string): PDFObject | undefined {
  return dict === undefined ? undefined : resolve(dict.get(PDFName.of(key)), dict.context)
}

/** Follow a reference to the object itself; undefined where it leads nowhere or to null. */
export function resolve(object: PDFObject | undefined, context: PDFContext): PDFObject | undefined {
  let found = object
  for (let step = 0; found instanceof PDFRef; step++) {
    if (step > furthest) return undefined
    found = context.lookup(found)
  }
  return found === PDFNull ? undefined : found
}

export function has(dict: Dict | undefined, key: string): boolean {
  return at(dict, key) !== undefined
}

/** A dictionary, or that of a stream. */
export function dictAt(dict: Dict | undefined, key: string): Dict | undefined {
  return asDict(at(dict, key))
}

export function asDict(object: PDFObject | undefined): Dict | undefined {
  if (object instanceof PDFDict) return object
  return object instanceof PDFStream ? object.dict : undefined
}

export function streamAt(dict: Dict | undefined, key: string): Stream | undefined {
  const object = at(dict, key)
  return object instanceof PDFStream ? object : undefined
}

/** The items of an array, references followed; a single value is an array of one, as many keys allow. */
export function itemsAt(dict: Dict | undefined, key: string): PDFObject[] {
  const object = at(dict, key)
  return object instanceof PDFArray ? itemsOf(object) : object === undefined ? [] : [object]
}

export function itemsOf(array: Arr): PDFObject[] {
  return array.asArray().flatMap((item, i) => resolveItem(array, item, i) ?? [])
}

function resolveItem(array: Arr, item: PDFObject, i: number): PDFObject | undefined {
  const found = item instanceof PDFRef ? array.lookup(i) : item
  return found === PDFNull || found instanceof PDFRef ? undefined : found
}

export function nameAt(dict: Dict | undefined, key: string): string | undefined {
  return asName(at(dict, key))
}

export function asName(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFName)) return undefined
  const known = names.get(object)
  if (known !== undefined) return known
  const name = object.decodeText()
  names.set(object, name)
  return name
}

/** Names as text: there are few, each is the same object wherever it stands, and reading one takes a while. */
const names = new WeakMap<PDFObject, string>()

/** A text string as Unicode; undefined where there is none. */
export function textAt(dict: Dict | undefined, key: string): string | undefined {
  return asText(at(dict, key))
}

export function asText(object: PDFObject | undefined): string | undefined {
  if (!(object instanceof PDFString || object instanceof PDFHexString)) return undefined
  try {
    return object.decodeText()
  } catch {
    return ''
  }
}

export function numberAt(dict: Dict | undefined, key: string): number | undefined {
  return asNumber(at(dict, key))
}

export function asNumber(object: PDFObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined
}

export function isTrueAt(dict: Dict | undefined, key: string): boolean {
  const object = at(dict, key)
  return object instanceof PDFBool && object.asBoolean()
}

/** The number of an object, `12 0 R`; undefined where the value stands in its owner. */
export function tagOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFRef ? object.tag : undefined
}
