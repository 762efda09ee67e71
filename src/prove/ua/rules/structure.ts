import type { Rule } from '../rule.ts'
import { type Element, meaningfulKids, meaningfulParent, typeOf } from '../structure/structure-tree.ts'

/** An element of the structure tree with what is to be known around it. */
export interface ElementFacts {
  element: Element
  /** Standard type: `P`; undefined where it stands for none. */
  type: string | undefined
  /** Standard type of the nearest element around it that means something. */
  parent: string
  /** Standard types of its kids, those within grouping elements in their place. */
  kids: string[]
  hasParentEntry: boolean
  alternative: string | undefined
  actualText: string | undefined
  expansion: string | undefined
  hasLanguage: boolean
}

/** What stands in what. */
const places: [rule: string, type: string, parents: string[]][] = [
  ['7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['7.2-5', 'THead', ['Table']],
  ['7.2-6', 'TBody', ['Table']],
  ['7.2-7', 'TFoot', ['Table']],
  ['7.2-8', 'TH', ['TR']],
  ['7.2-9', 'TD', ['TR']],
  ['7.2-17', 'LI', ['L']],
  ['7.2-18', 'LBody', ['LI']],
  ['7.2-26', 'TOCI', ['TOC']]
]

/** What has only what in it; and where among it a caption may stand. */
const contents: [rule: string, type: string, kids: string[], caption?: 'first' | 'first or last'][] = [
  ['7.2-3', 'Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], 'first or last'],
  ['7.2-10', 'TR', ['TH', 'TD']],
  ['7.2-19', 'L', ['L', 'LI', 'Caption'], 'first'],
  ['7.2-20', 'LI', ['Lbl', 'LBody']],
  ['7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption'], 'first'],
  ['7.2-36', 'THead', ['TR']],
  ['7.2-37', 'TBody', ['TR']],
  ['7.2-38', 'TFoot', ['TR']]
]

const placeRules = places.map(
  ([id, type, parents]): Rule<ElementFacts> => ({
    id,
    shall: `${type} stands in ${parents.join(', ')}`,
    holds: (facts) => facts.type !== type || parents.includes(facts.parent),
    found: ({ parent }) => `it stands in ${parent}`
  })
)

const contentRules = contents.map(
  ([id, type, kids, caption]): Rule<ElementFacts> => ({
    id,
    shall: `${type} has only ${kids.join(', ')} in it${caption === undefined ? '' : `, Caption once and ${caption}`}`,
    holds: (facts) =>
      facts.type !== type ||
      (facts.kids.every((kid) => kids.includes(kid)) && (caption === undefined || isCaptioned(facts.kids, caption))),
    found: (facts) => `it has ${facts.kids.find((kid) => !kids.includes(kid)) ?? 'a Caption elsewhere'}`
  })
)

function isCaptioned(kids: string[], place: 'first' | 'first or last'): boolean {
  const at = kids.indexOf('Caption')
  if (at < 0) return true
  const isLast = place === 'first or last' && at === kids.length - 1
  return kids.lastIndexOf('Caption') === at && (at === 0 || isLast)
}

const count = (kids: string[], type: string) => kids.filter((kid) => kid === type).length
const captionAt = (kids: string[], from: number, to?: number) => kids.slice(from, to).indexOf('Caption')
const isIn = ({ type, kids }: ElementFacts, table: string, kid: string) => type === table && kids.includes(kid)

const captionRules: Rule<ElementFacts>[] = [
  {
    id: '7.2-16',
    shall: 'Caption is the first or the last in Table',
    holds: ({ type, kids }) => type !== 'Table' || captionAt(kids, 1, -1) < 0,
    found: ({ kids }) => `it is number ${captionAt(kids, 1, -1) + 2} of ${kids.length}`
  },
  {
    id: '7.2-28',
    shall: 'Caption is the first in TOC',
    holds: ({ type, kids }) => type !== 'TOC' || captionAt(kids, 1) < 0,
    found: ({ kids }) => `it is number ${captionAt(kids, 1) + 2}`
  },
  {
    id: '7.2-39',
    shall: 'Table has one Caption at most',
    holds: ({ type, kids }) => type !== 'Table' || count(kids, 'Caption') < 2,
    found: ({ kids }) => `it has ${count(kids, 'Caption')}`
  },
  {
    id: '7.2-40',
    shall: 'Caption is the first in L',
    holds: ({ type, kids }) => type !== 'L' || captionAt(kids, 1) < 0,
    found: ({ kids }) => `it is number ${captionAt(kids, 1) + 2}`
  }
]

const groupRules: Rule<ElementFacts>[] = [
  {
    id: '7.2-11',
    shall: 'Table has one THead at most',
    holds: ({ type, kids }) => type !== 'Table' || count(kids, 'THead') <= 1,
    found: ({ kids }) => `it has ${count(kids, 'THead')}`
  },
  {
    id: '7.2-12',
    shall: 'Table has one TFoot at most',
    holds: ({ type, kids }) => type !== 'Table' || count(kids, 'TFoot') <= 1,
    found: ({ kids }) => `it has ${count(kids, 'TFoot')}`
  },
  {
    id: '7.2-13',
    shall: 'A Table with TFoot has TBody',
    holds: (facts) => !isIn(facts, 'Table', 'TFoot') || facts.kids.includes('TBody'),
    found: () => 'it has TFoot without TBody'
  },
  {
    id: '7.2-14',
    shall: 'A Table with THead has TBody',
    holds: (facts) => !isIn(facts, 'Table', 'THead') || facts.kids.includes('TBody'),
    found: () => 'it has THead without TBody'
  }
]

const roleRules: Rule<ElementFacts>[] = [
  {
    id: '7.1-5',
    shall: 'A structure type that is not standard is mapped to one that is',
    holds: ({ element, type }) => type !== undefined || element.role.isCircular,
    found: ({ element }) => `${element.type} is not`
  },
  {
    id: '7.1-6',
    shall: 'No structure type is mapped in a circle',
    holds: ({ element }) => !element.role.isCircular,
    found: ({ element }) => `${element.type} is`
  },
  {
    id: '7.1-7',
    shall: 'Standard structure types are not mapped to others',
    holds: ({ element }) => !element.role.isRemapped,
    found: ({ element }) => `${element.type} is`
  },
  {
    id: '7.1-12',
    shall: 'A structure element names its parent (P)',
    holds: ({ hasParentEntry }) => hasParentEntry,
    found: ({ element }) => `${element.type} does not`
  }
]

const textRules: Rule<ElementFacts>[] = [
  {
    id: '7.2-21',
    shall: 'The natural language of ActualText is known',
    holds: ({ actualText, hasLanguage }) => actualText === undefined || hasLanguage,
    found: ({ element }) => `that of ${element.type} is not`
  },
  {
    id: '7.2-22',
    shall: 'The natural language of Alt is known',
    holds: ({ alternative, hasLanguage }) => alternative === undefined || hasLanguage,
    found: ({ element }) => `that of ${element.type} is not`
  },
  {
    id: '7.2-23',
    shall: 'The natural language of E is known',
    holds: ({ expansion, hasLanguage }) => expansion === undefined || hasLanguage,
    found: ({ element }) => `that of ${element.type} is not`
  },
  ...['Figure', 'Formula'].map(
    (type): Rule<ElementFacts> => ({
      id: type === 'Figure' ? '7.3-1' : '7.7-1',
      shall: `${type} has an alternative (Alt) or replacement text (ActualText)`,
      holds: (facts) => facts.type !== type || (facts.alternative ?? '') !== '' || facts.actualText !== undefined,
      found: () => 'it has neither'
    })
  ),
  {
    id: '7.4.4-1',
    shall: 'An element has one H at most',
    holds: ({ kids }) => count(kids, 'H') <= 1,
    found: ({ element, kids }) => `${element.type} has ${count(kids, 'H')}`
  }
]

/** The rules for one element of the structure tree. */
export const elementRules = [...roleRules, ...placeRules, ...contentRules, ...captionRules, ...groupRules, ...textRules]

/** Standard type of what an element stands in, or what there is instead. */
export function parentType(element: Element): string {
  const parent = meaningfulParent(element)
  return parent === undefined ? 'the root' : (typeOf(parent) ?? parent.type)
}

/** Standard types of the kids; those that stand for nothing are complained of by themselves. */
export const kidTypes = (element: Element) => meaningfulKids(element).flatMap((kid) => typeOf(kid) ?? [])
