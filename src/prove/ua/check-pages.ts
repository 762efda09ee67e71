import { annotationsOf, appearancesOf } from './annotations.ts'
import { ContentReader } from './content/reader.ts'
import type { Structure } from './content/structure-of-content.ts'
import type { Listener } from './content/subjects.ts'
import { type Surroundings, unmarked } from './content/surroundings.ts'
import type { Report, Spot } from './finding.ts'
import { decode } from './pdf/decode.ts'
import { itemsAt, nameAt, numberAt } from './pdf/objects.ts'
import type { Page, Pdf } from './pdf/open.ts'
import { PDFStream } from './pdf/pdf-lib.ts'
import { judge } from './rule.ts'
import { annotationRules, pageRules } from './rules/annotation.ts'
import { formRules, itemRules, markedContentRules } from './rules/content.ts'
import { fontRules, glyphRules } from './rules/font.ts'
import { languageRules } from './rules/language.ts'

/** Hold the pages against their rules: what is drawn, the fonts it is drawn in, the annotations. */
export function checkPages({ pages }: Pdf, structure: Structure, hasLanguage: boolean, report: Report): void {
  const reader = new ContentReader(structure, hasLanguage, (spot) => listenerAt(spot, report))
  for (const page of pages) {
    const spot = { page: page.position, object: page.object }
    const around = surroundingsOf(page, spot)
    reader.go(contentOf(page), around)
    const annotations = annotationsOf(page, structure, hasLanguage)
    for (const { dict, facts, object, language } of annotations) {
      judge(annotationRules, facts, { page: page.position, object }, report)
      const marking = {
        isTagged: facts.structure !== undefined,
        type: facts.structure,
        // What is not in the structure is none of the content (ISO 14289-1, 7.18.8); whether it may be, others ask.
        isArtifact: facts.structure === undefined,
        language
      }
      const isJudged = nameAt(dict, 'FT') !== 'Sig'
      for (const form of appearancesOf(dict)) reader.form(form, { ...around, marking, isJudged })
    }
    judge(pageRules, { annotations: annotations.length, tabs: nameAt(page.dict, 'Tabs') }, spot, report)
  }
}

function surroundingsOf({ dict, resources }: Page, spot: Spot): Surroundings {
  return {
    marking: unmarked,
    resources,
    structParents: numberAt(dict, 'StructParents'),
    spot,
    isJudged: true
  }
}

/** The streams of a page are one; between them words end. */
function contentOf({ dict }: Page): Uint8Array {
  const streams = itemsAt(dict, 'Contents').filter((item) => item instanceof PDFStream)
  const parts = streams.flatMap((stream) => [decode(stream), Uint8Array.of(0x0a)])
  return new Uint8Array(Buffer.concat(parts))
}

function listenerAt(spot: Spot, report: Report): Listener {
  return {
    markedContent: (content) => {
      judge(markedContentRules, content, spot, report)
      const { language } = content.properties
      if (language !== undefined) judge(languageRules, { value: language }, spot, report)
    },
    item: (item) => judge(itemRules, item, spot, report),
    font: (use) => judge(fontRules, use, spot, report),
    glyph: (use) => judge(glyphRules, use, spot, report),
    form: (form) => judge(formRules, form, spot, report)
  }
}
