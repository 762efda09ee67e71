import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import { readObjects } from './object-reader.ts'
import { asDict, at, dictAt, tagOf } from './objects.ts'
import { PDFDict as Dict, PDFArray } from './pdf-lib.ts'

/** A file as objects. */
export interface Pdf {
  context: PDFContext
  catalog: PDFDict
  /** First line of the file: `%PDF-1.7`. */
  header: string
  encryption: PDFDict | undefined
  pages: Page[]
}

export interface Page {
  dict: PDFDict
  /** `12 0 R`. */
  object: string | undefined
  /** 1-based. */
  position: number
  resources: PDFDict | undefined
  /** Left, bottom, right, top in points: what is outside of it is not seen. */
  cropBox: number[]
}

/**
 * Read a PDF as objects, whatever its state; encrypted files with the empty password.
 *
 * Throws where nothing can be read: no catalog, a password is needed, more than this machine should unpack.
 */
export function openPdf(bytes: Uint8Array): Pdf {
  const context = readObjects(bytes)
  const catalog = asDict(context.lookup(context.trailerInfo.Root))
  const header = firstLine(bytes)
  if (catalog === undefined) throw new Error(header.startsWith('%PDF') ? 'it has no catalog' : 'it is no PDF')
  const encryption = asDict(context.lookup(context.trailerInfo.Encrypt))
  return { context, catalog, header, encryption, pages: pagesOf(catalog) }
}

function firstLine(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  return /^[^\r\n]*/.exec(head)?.[0] ?? ''
}

/** The pages in order (PDF 32000-1, 7.7.3); a tree that bites its tail is left where it does. */
function pagesOf(catalog: PDFDict): Page[] {
  const root = dictAt(catalog, 'Pages')
  const pages: Page[] = []
  const seen = new Set<PDFDict>()
  const open = root === undefined ? [] : [{ dict: root, object: undefined as string | undefined, inherited: noBox }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { dict, object } = next
    if (seen.has(dict)) continue
    seen.add(dict)
    const inherited = inherit(dict, next.inherited)
    const kids = at(dict, 'Kids')
    if (kids instanceof PDFArray) {
      const below = kids.asArray().flatMap((kid) => {
        const child = asDict(kid instanceof Dict ? kid : dict.context.lookup(kid))
        return child === undefined ? [] : [{ dict: child, object: tagOf(kid), inherited }]
      })
      for (const child of below.reverse()) open.push(child)
    } else {
      const cropBox = inherited.crop ?? inherited.media ?? [0, 0, 612, 792]
      pages.push({ dict, object, position: pages.length + 1, resources: inherited.resources, cropBox })
    }
  }
  return pages
}

interface Inherited {
  resources: PDFDict | undefined
  crop: number[] | undefined
  media: number[] | undefined
}

const noBox: Inherited = { resources: undefined, crop: undefined, media: undefined }

function inherit(dict: PDFDict, from: Inherited): Inherited {
  return {
    resources: dictAt(dict, 'Resources') ?? from.resources,
    crop: boxAt(dict, 'CropBox') ?? from.crop,
    media: boxAt(dict, 'MediaBox') ?? from.media
  }
}

/** A rectangle as left, bottom, right, top, whichever corners it is given by. */
export function boxAt(dict: PDFDict, key: string): number[] | undefined {
  const box = at(dict, key)
  if (!(box instanceof PDFArray) || box.size() < 4) return undefined
  const [a, b, c, d] = box.asArray().map((item) => Number(String(dict.context.lookup(item) ?? Number.NaN))) as [
    number,
    number,
    number,
    number
  ]
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** All dictionaries of the file, those within others too, with the object that holds them. */
export function* dictionaries({ context }: Pdf): Generator<{ dict: PDFDict; object: string }> {
  for (const [ref, indirect] of context.enumerateIndirectObjects()) {
    const open: unknown[] = [indirect]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next instanceof PDFArray) for (const item of next.asArray()) open.push(item)
      const dict = asDict(next as never)
      if (dict === undefined) continue
      yield { dict, object: ref.tag }
      for (const value of dict.values()) open.push(value)
    }
  }
}
