import { compareRules } from './finding.ts'
import { annotationRules, clipRules, fieldRules, fileRules, layerRules, pageRules } from './rules/annotation.ts'
import { formRules, itemRules, markedContentRules } from './rules/content.ts'
import { documentRules, metadataRules } from './rules/document.ts'
import { fontRules, glyphRules } from './rules/font.ts'
import { languageRules } from './rules/language.ts'
import { elementRules } from './rules/structure.ts'
import { tableRules } from './rules/table.ts'
import { formElementRules, headingRules, noteRules } from './rules/whole-tree.ts'

/** Every rule that is judged, in the order of the standard: its number and what should hold. */
export const judgedRules: { id: string; shall: string }[] = [
  ...documentRules,
  ...metadataRules,
  ...languageRules,
  ...elementRules,
  ...tableRules,
  ...headingRules,
  ...noteRules,
  ...formElementRules,
  ...markedContentRules,
  ...itemRules,
  ...formRules,
  ...fontRules,
  ...glyphRules,
  ...annotationRules,
  ...pageRules,
  ...fileRules,
  ...fieldRules,
  ...clipRules,
  ...layerRules
]
  .map(({ id, shall }) => ({ id, shall }))
  .sort((a, b) => compareRules(a.id, b.id))
