import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Statement } from '../../model/edition.ts'
import type { Setting } from '../../model/side.ts'
import type { Block, EditorialBlock, Title } from '../../model/text.ts'
import { standingWords } from '../../model/words.ts'
import { type Compositor, type PartOf, under } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'
import { apparatus } from './apparatus.ts'
import { endNotes } from './end-notes.ts'
import { flowsAbreast, interleaved, isAbreast } from './parallel.ts'
import { partSection } from './part-section.ts'
import { sharedHead } from './running-head.ts'

/**
 * Set a statement: number, title and date; the headnote; the text; where it comes from; the apparatus; its end notes.
 *
 * What the editors add stands before and after the text, never in it.
 */
export function statement(part: PartOf<'statement'>, at: Compositor): ElementContent[] {
  return [withLineNumbers(partSection(part, contentOf(part, at)), at)]
}

/** Set a statement in several languages, which share its pages. */
export function statementAbreast(parts: PartOf<'statement'>[], setting: Setting, at: Compositor): ElementContent[] {
  const [leading] = parts
  if (leading === undefined) return []
  const sides = parts.map((part) => ({ part, children: contentOf(part, at) }))
  const section = partSection(leading, isAbreast(setting) ? flowsAbreast(sides, setting) : interleaved(sides))
  const properties = {
    ...section.properties,
    dataTitle: setting === 'facing' ? leading.title : sharedHead(parts),
    ...(isAbreast(setting) ? { dataSetting: setting } : {})
  }
  return [withLineNumbers({ ...section, properties }, at)]
}

function contentOf(part: PartOf<'statement'>, at: Compositor): ElementContent[] {
  const { statement } = part
  const here = at.within({
    ...under(statement.id),
    language: statement.language,
    noteLanguage: statement.language,
    letters: new Map(part.apparatus.map(({ of, letter }) => [of, letter]))
  })
  const titles = statement.text.filter((block) => block.type === 'title' || block.type === 'subtitle')
  const text = statement.text.filter((block) => block.type !== 'title' && block.type !== 'subtitle')
  return [
    opening(part, titles, here),
    ...editorial(statement, 'headnote', here),
    h('div', { className: ['statement-text'] }, here.block(text)),
    ...editorial(statement, 'sourceNote', here),
    ...apparatus(part.apparatus, here),
    ...endNotes(part.endNotes, here)
  ]
}

/** Every fifth line of a statement has its number in the margin where the edition asks for it: the press counts them. */
function withLineNumbers(section: Element, { edition }: Compositor): Element {
  if (!edition.config.lineNumbers) return section
  return { ...section, properties: { ...section.properties, dataLineNumbers: '5' } }
}

/** Set what stands at the head. A supplied title is bracketed whole; the date below is the editor's line. */
function opening(part: PartOf<'statement'>, titles: Block<'fair'>[], at: Compositor): ElementContent {
  const { statement, number } = part
  const bracketed = titles.map((block) =>
    block.type === 'title' && statement.titleSupplied ? { ...block, children: [supplied(block)] } : block
  )
  const unit = `${statement.id}-date`
  return h('hgroup', { className: ['opening'], dataNumber: String(number) }, [
    ...at.block(bracketed),
    h('p', { className: ['opening-date'], id: unit, dataUnit: unit }, setText(statement.dateline, at.language)),
    ...standing(statement, at)
  ])
}

/** A text that binds nobody says so under its title (conventions E-10). */
function standing({ id, standing }: Statement, at: Compositor): ElementContent[] {
  if (standing === undefined) return []
  const unit = `${id}-standing`
  return [
    h(
      'p',
      { className: ['opening-standing'], id: unit, dataUnit: unit },
      setText(standingWords(standing, at.language), at.language)
    )
  ]
}

function supplied({ children, place }: Title<'fair'>): Title<'fair'>['children'][number] {
  return { type: 'supplied', children, place }
}

/** Set the headnote or the source note, whether it comes as one block or as its paragraphs. */
function editorial(statement: Statement, type: EditorialBlock<'fair'>['type'], at: Compositor): ElementContent[] {
  const id = `${statement.id}-${type === 'headnote' ? 'headnote' : 'source-note'}`
  const children = statement[type].flatMap((block) => (block.type === type ? block.children : [block]))
  return children.length === 0 ? [] : at.block([{ type, id, children, place: statement.place }])
}
