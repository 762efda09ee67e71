import type { PDFDict, PDFStream } from '@cantoo/pdf-lib'
import type { Structure } from './content/structure-of-content.ts'
import { asDict, at, dictAt, has, nameAt, numberAt, resolve, tagOf, textAt } from './pdf/objects.ts'
import { boxAt, type Page } from './pdf/open.ts'
import { PDFArray, PDFStream as Stream } from './pdf/pdf-lib.ts'
import type { AnnotationFacts, FileFacts } from './rules/annotation.ts'

export interface Annotation {
  dict: PDFDict
  object: string | undefined
  facts: AnnotationFacts
  language: string | undefined
}

/** Gather what the rules ask of the annotations of a page. */
export function annotationsOf(page: Page, structure: Structure, documentHasLanguage: boolean): Annotation[] {
  const array = at(page.dict, 'Annots')
  if (!(array instanceof PDFArray)) return []
  return array.asArray().flatMap((item) => {
    const dict = asDict(resolve(item, page.dict.context))
    if (dict === undefined) return []
    const element = structure.ofObject(numberAt(dict, 'StructParent'))
    const facts: AnnotationFacts = {
      subtype: nameAt(dict, 'Subtype') ?? 'An annotation without a kind',
      isUnseen: ((numberAt(dict, 'F') ?? 0) & 2) === 2 || isOutside(dict, page),
      contents: textAt(dict, 'Contents'),
      structure: element === undefined ? undefined : (element.standard ?? element.type),
      alternative: element?.alternative,
      hasLanguage: element?.language !== undefined || documentHasLanguage,
      fieldName: fieldNameOf(dict),
      attachment: nameAt(dict, 'Subtype') === 'FileAttachment' ? fileFacts(dictAt(dict, 'FS')) : undefined
    }
    return [{ dict, object: tagOf(item), facts, language: element?.language }]
  })
}

function isOutside(dict: PDFDict, { cropBox }: Page): boolean {
  const rectangle = boxAt(dict, 'Rect')
  if (rectangle === undefined) return false
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle
  const [pageLeft = 0, pageBottom = 0, pageRight = 0, pageTop = 0] = cropBox
  return pageBottom >= top || pageLeft >= right || pageTop <= bottom || pageRight <= left
}

/** A widget without a name of its own (`T`) is no field but one of the widgets of a field, which has the name. */
function fieldNameOf(dict: PDFDict): string | undefined {
  return textAt(has(dict, 'T') ? dict : dictAt(dict, 'Parent'), 'TU')
}

/** Names in a file specification of an embedded file; of others nothing is asked. */
export function fileFacts(dict: PDFDict | undefined): FileFacts | undefined {
  return has(dict, 'EF') ? { f: textAt(dict, 'F'), uf: textAt(dict, 'UF') } : undefined
}

/** The forms that an annotation is drawn by: at rest, under the pointer, pressed; one each, or one a state. */
export function appearancesOf(dict: PDFDict): PDFStream[] {
  const appearance = dictAt(dict, 'AP')
  return ['N', 'R', 'D'].flatMap((key) => {
    const entry = at(appearance, key)
    if (entry instanceof Stream) return [entry]
    const states = asDict(entry)
    return (states?.keys() ?? []).flatMap((state) => {
      const form = at(states, state.decodeText())
      return form instanceof Stream ? [form] : []
    })
  })
}
