import type { Report } from './finding.ts'
import { asDict, has, itemsAt, nameAt, textAt } from './pdf/objects.ts'
import { judge } from './rule.ts'
import { languageRules } from './rules/language.ts'
import { type ElementFacts, elementRules, kidTypes, parentType } from './rules/structure.ts'
import { tableRules } from './rules/table.ts'
import { formElementRules, headingRules, noteRules } from './rules/whole-tree.ts'
import { type Element, type StructureTree, typeOf } from './structure/structure-tree.ts'
import { layTable } from './structure/table.ts'

/** Hold the structure tree against its rules: each element, and what holds of all together. */
export function checkStructure({ elements }: StructureTree, documentHasLanguage: boolean, report: Report): void {
  for (const element of elements) {
    const spot = { object: element.object }
    judge(elementRules, factsOf(element, documentHasLanguage), spot, report)
    const language = textAt(element.dict, 'Lang')
    if (language !== undefined) judge(languageRules, { value: language }, spot, report)
    if (typeOf(element) === 'Table') judge(tableRules, layTable(element), spot, report)
    if (typeOf(element) === 'Form') judge(formElementRules, formFacts(element), spot, report)
  }
  checkHeadings(elements, report)
  checkNotes(elements, report)
}

function factsOf(element: Element, documentHasLanguage: boolean): ElementFacts {
  const { dict } = element
  return {
    element,
    type: typeOf(element),
    parent: parentType(element),
    kids: kidTypes(element),
    hasParentEntry: has(dict, 'P'),
    alternative: textAt(dict, 'Alt'),
    actualText: textAt(dict, 'ActualText'),
    expansion: textAt(dict, 'E'),
    hasLanguage: element.language !== undefined || documentHasLanguage
  }
}

function formFacts(element: Element) {
  const attributes = itemsAt(element.dict, 'A').flatMap((item) => asDict(item) ?? [])
  const [widget] = element.objects
  return {
    hasRole: attributes.some((dict) => nameAt(dict, 'O') === 'PrintField' && nameAt(dict, 'Role') !== undefined),
    isOneWidget: element.size === 1 && widget !== undefined && nameAt(widget, 'Subtype') === 'Widget'
  }
}

function checkHeadings(elements: Element[], report: Report): void {
  const headings = elements.filter((element) => /^H[1-6]?$/.test(typeOf(element) ?? ''))
  const levels = headings.map((element) => (typeOf(element) === 'H' ? undefined : Number(typeOf(element)?.slice(1))))
  const uses = { levels: levels.some((level) => level !== undefined), plain: levels.includes(undefined) }
  let before = 0
  for (const [i, element] of headings.entries()) {
    const level = levels[i]
    judge(headingRules, { level, before, uses }, { object: element.object }, report)
    before = level ?? before
  }
}

function checkNotes(elements: Element[], report: Report): void {
  const notes = elements.filter((element) => typeOf(element) === 'Note')
  const met = new Set<string>()
  for (const { dict, object } of notes) {
    const id = textAt(dict, 'ID')
    judge(noteRules, { id, isDouble: id !== undefined && met.has(id) }, { object }, report)
    if (id !== undefined) met.add(id)
  }
}
