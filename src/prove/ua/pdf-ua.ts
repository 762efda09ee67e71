import type { PDFDict } from '@cantoo/pdf-lib'
import { checkObjects } from './check-objects.ts'
import { checkPages } from './check-pages.ts'
import { checkStructure } from './check-structure.ts'
import { structureOf } from './content/structure-of-content.ts'
import { documentFacts } from './document-facts.ts'
import { type Finding, gather, type Report } from './finding.ts'
import { decode } from './pdf/decode.ts'
import { dictAt, streamAt, textAt } from './pdf/objects.ts'
import { openPdf, type Pdf } from './pdf/open.ts'
import { judge } from './rule.ts'
import { documentRules, metadataRules } from './rules/document.ts'
import { languageRules } from './rules/language.ts'
import { readParentTree } from './structure/parent-tree.ts'
import { readStructureTree, type StructureTree } from './structure/structure-tree.ts'
import { readXmp } from './xmp/xmp.ts'

export { judgedRules } from './rule-table.ts'
export { unjudged } from './unjudged.ts'

/** A PDF opened to be checked: its objects and its structure. */
export interface Tagged {
  pdf: Pdf
  root: PDFDict | undefined
  tree: StructureTree
}

/** Open a PDF; throws where the bytes are no PDF that can be read, or hold more than can be gone through. */
export function openTagged(bytes: Uint8Array): Tagged {
  const pdf = openPdf(bytes)
  const root = dictAt(pdf.catalog, 'StructTreeRoot')
  return { pdf, root, tree: readStructureTree(root) }
}

/**
 * Hold a PDF against every rule of PDF/UA-1 (ISO 14289-1) that a program can decide.
 *
 * The rules are counted and understood as veraPDF does (its profile PDF/UA-1). What only a person can judge is in
 * `unjudged.ts`. Throws where the file holds more than can be gone through.
 */
export function checkTagged({ pdf, root, tree }: Tagged): Finding[] {
  const { report, findings } = gather()
  const facts = documentFacts(pdf)
  judge(documentRules, facts, {}, report)
  const language = textAt(pdf.catalog, 'Lang')
  if (language !== undefined) judge(languageRules, { value: language }, {}, report)
  checkMetadata(pdf, facts.hasLanguage, report)
  const structure = structureOf(tree, readParentTree(root))
  checkStructure(tree, facts.hasLanguage, report)
  checkPages(pdf, structure, facts.hasLanguage, report)
  checkObjects(pdf, structure, facts.hasLanguage, report)
  return findings()
}

/** Open a PDF and hold it against the rules. */
export function checkPdfUa(bytes: Uint8Array): Finding[] {
  return checkTagged(openTagged(bytes))
}

/** Metadata that are no XML say nothing, so that they identify no PDF/UA either. */
function checkMetadata({ catalog }: Pdf, hasLanguage: boolean, report: Report): void {
  const stream = streamAt(catalog, 'Metadata')
  if (stream === undefined) return
  const xmp = readXmp(decode(stream)) ?? { identification: [], title: undefined, withoutLanguage: [] }
  judge(metadataRules, { xmp, hasLanguage }, {}, report)
}
