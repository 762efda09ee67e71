import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { IndexEntry, IndexGroup } from '../../model/book-index.ts'
import type { Pointer } from '../../model/edition.ts'
import type { IndexConfig } from '../../model/edition-config.ts'
import { explanationOf, type IndexWords, indexWords } from '../../model/index-words.ts'
import type { Compositor, PartOf } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { partSection, partTitle } from './part-section.ts'

/** Set an index: entries under their letters, in columns. */
export function indexPart(part: PartOf<'index'>, at: Compositor): ElementContent[] {
  const index = at.edition.indexes.find((one) => one.part === part.id)
  if (index === undefined) throw new Error(`no index makes the part ${part.id}`)
  const { config } = index
  const words = indexWords[config.language]
  const groups = at.located.index(part.id) ?? []
  const explanation = h(
    'p',
    { className: ['index-explanation'], dataUnit: `${part.id}-explanation` },
    setText(explanationOf(index), part.language)
  )
  return [
    partSection(part, [
      partTitle(part),
      explanation,
      h(
        'div',
        { className: ['index-entries', 'columns', `index-${config.subentries}`] },
        groups.map((group) => indexGroup(group, part.id, config, words))
      )
    ])
  ]
}

/** The letter and the first entry are held together, so that no letter stands at the foot. */
function indexGroup({ letter, entries }: IndexGroup, part: string, config: IndexConfig, words: IndexWords) {
  const head = h('p', { className: ['index-letter'], dataUnit: `${part}-letter-${letter}` }, letter)
  const [first, ...rest] = entries
  return h('div', { className: ['index-group'] }, [
    ...(first === undefined ? [head] : entryBlocks(first, 0, { config, words, head: [head] })),
    ...rest.flatMap((entry) => entryBlocks(entry, 0, { config, words, head: [] }))
  ])
}

interface Setting {
  config: IndexConfig
  words: IndexWords
  /** What is held together with the first line: the letter. */
  head: ElementContent[]
}

/**
 * Set an entry and, a line each, its subentries. The words that stand again where a column breaks among its subentries
 * are an attribute: only the press knows where that is.
 */
function entryBlocks(entry: IndexEntry, depth: 0 | 1 | 2, { config, words, head }: Setting): ElementContent[] {
  const runsIn = config.subentries === 'run-in'
  const own = depth === 0 ? 'index-entry' : 'index-subentry'
  const className = depth === 2 ? [own, 'index-subentry-2'] : [own]
  const content = [...line(entry, words), ...(runsIn ? runIn(entry, words, 0) : [])]
  const paragraph = h('p', { className, id: entry.id, dataUnit: entry.id }, content)
  const first = head.length === 0 ? paragraph : h('div', { className: ['index-head'] }, [...head, paragraph])
  if (runsIn || entry.subentries.length === 0) return [first]
  const below = entry.subentries.flatMap((subentry) =>
    entryBlocks(subentry, depth === 0 ? 1 : 2, { config, words, head: [] })
  )
  const continued = `${entry.heading}${words.continued}`
  return [h('div', { className: ['index-block'], dataContinuedHead: continued }, [first, ...below])]
}

/** Heading, parallel headings, locators, references. */
function line(entry: IndexEntry, words: IndexWords): ElementContent[] {
  const headings = [{ language: entry.language, heading: entry.heading }, ...entry.parallel].map(
    ({ language, heading }, place) => {
      const className = place === 0 ? 'index-heading' : 'index-parallel'
      return [h('span', { className: [className], ...langOf(language, words) }, setText(heading, language))]
    }
  )
  return [
    ...separated(headings, words.gap),
    ...locators(entry, words),
    ...(entry.see === undefined ? [] : pointers(words.see, [entry.see], words)),
    ...(entry.seeAlso.length === 0 ? [] : pointers(words.seeAlso, entry.seeAlso, words))
  ]
}

/** Say the language of a heading that is not of the index's own. */
function langOf(language: string, words: IndexWords): { lang?: string } {
  return language === words.language ? {} : { lang: language }
}

/** Set subentries one after the other; those below them in brackets. */
function runIn({ subentries, locators: own }: IndexEntry, words: IndexWords, depth: number): ElementContent[] {
  if (subentries.length === 0) return []
  const set = subentries.map((subentry) => [
    h('span', { className: ['index-run-in'], id: subentry.id }, [
      ...line(subentry, words),
      ...runIn(subentry, words, depth + 1)
    ])
  ])
  const inner = separated(set, words.semicolon)
  if (depth > 0) return [text(words.brackets[0]), ...inner, text(words.brackets[1])]
  return [text(own.length === 0 ? words.under : words.semicolon), ...inner]
}

/** Set pages and notes, each linked to the first of its places: `12，14—16，17注③`. */
function locators(entry: IndexEntry, words: IndexWords): ElementContent[] {
  if (entry.locators.length === 0) return []
  const linked = entry.locators.map(({ text: printed, principal, anchors }) => {
    const className = principal ? ['locator', 'locator-principal'] : ['locator']
    const [target] = anchors
    const content = setText(printed, words.language)
    return [
      target === undefined ? h('span', { className }, content) : h('a', { className, href: `#${target}` }, content)
    ]
  })
  return [text(words.gap), ...separated(linked, words.comma)]
}

function pointers(word: string, targets: Pointer[], words: IndexWords): ElementContent[] {
  const linked = targets.map(({ anchor, heading, language }) => [
    h('a', { href: `#${anchor}`, ...langOf(language, words) }, setText(heading, language))
  ])
  return [text(words.stop), h('span', { className: ['index-pointer'] }, word), ...separated(linked, words.semicolon)]
}

function separated(items: ElementContent[][], separator: string): ElementContent[] {
  return items.flatMap((item, place) => (place === 0 ? item : [text(separator), ...item]))
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}
