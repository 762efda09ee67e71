import type { PDFDict } from '@cantoo/pdf-lib'
import { fileFacts } from './annotations.ts'
import type { Structure } from './content/structure-of-content.ts'
import type { Report } from './finding.ts'
import { asDict, asText, at, dictAt, has, itemsAt, itemsOf, nameAt, numberAt, textAt } from './pdf/objects.ts'
import { dictionaries, type Pdf } from './pdf/open.ts'
import { PDFArray } from './pdf/pdf-lib.ts'
import { judge } from './rule.ts'
import { clipRules, fieldRules, fileRules, layerRules } from './rules/annotation.ts'

/** Hold what may stand anywhere in a file against its rules: attached files, films and sounds, layers, fields. */
export function checkObjects(pdf: Pdf, structure: Structure, documentHasLanguage: boolean, report: Report): void {
  for (const { dict, object } of dictionaries(pdf)) {
    const file = fileFacts(dict)
    if (file !== undefined) judge(fileRules, file, { object }, report)
    if (nameAt(dict, 'S') === 'MCD' && has(dict, 'D')) judge(clipRules, clipFacts(dict), { object }, report)
  }
  checkLayers(pdf, report)
  checkFields(pdf, structure, documentHasLanguage, report)
}

/** `Alt` is a list of pairs: a language, which may be empty, and a text, which may not (PDF 32000-1, 14.9.2.4). */
function clipFacts(dict: PDFDict) {
  const alternatives = at(dict, 'Alt')
  const texts = alternatives instanceof PDFArray ? itemsOf(alternatives).map(asText) : [undefined]
  return {
    contentType: textAt(dict, 'CT'),
    isDescribed: texts.length % 2 === 0 && texts.every((text, i) => text !== undefined && (i % 2 === 0 || text !== ''))
  }
}

function checkLayers({ catalog }: Pdf, report: Report): void {
  const properties = dictAt(catalog, 'OCProperties')
  const all = [dictAt(properties, 'D'), ...itemsAt(properties, 'Configs').map(asDict)]
  for (const dict of all) {
    if (dict === undefined) continue
    judge(layerRules, { name: textAt(dict, 'Name'), isAutomatic: has(dict, 'AS') }, {}, report)
  }
}

function checkFields({ catalog }: Pdf, structure: Structure, documentHasLanguage: boolean, report: Report): void {
  const open = itemsAt(dictAt(catalog, 'AcroForm'), 'Fields').map(asDict)
  const seen = new Set<PDFDict>()
  for (let dict = open.pop(); open.length > 0 || dict !== undefined; dict = open.pop()) {
    if (dict === undefined || seen.has(dict)) continue
    seen.add(dict)
    const language = structure.ofObject(numberAt(dict, 'StructParent'))?.language
    const hasLanguage = language !== undefined || documentHasLanguage
    judge(fieldRules, { name: textAt(dict, 'TU'), hasLanguage }, {}, report)
    for (const kid of itemsAt(dict, 'Kids')) open.push(asDict(kid))
  }
}
