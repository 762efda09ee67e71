import type { HeadingLanguage } from '../model/authority.ts'
import type { Complain } from '../model/complaint.ts'
import type { Part } from '../model/edition.ts'
import type { EditionConfig, IndexConfig } from '../model/edition-config.ts'
import { saysGap } from '../model/gap.ts'
import { originalOf, primary } from '../model/language.ts'
import type { PlacedMark, Spot } from '../model/mentions.ts'
import { collectMarks, type MarksOf } from './marks.ts'
import { spotsOf } from './spots.ts'
import { type FairNode, walk } from './walk.ts'

/** Gives the marks that an index lists; without one, those of the leading language. */
export type ListedMarks = (index?: Pick<IndexConfig, 'texts'>) => MarksOf

/**
 * Collect the marks of each language that an index of the edition lists.
 *
 * An index of another language than the leading one lists the statements in its own: its readers look the words up there. What
 * that language does not have is listed from the leading text, as are the parts that the book has only once.
 */
export function listedMarks(
  parts: Part[],
  { indexes, language }: Pick<EditionConfig, 'indexes' | 'language'>,
  complain: Complain
): ListedMarks {
  const leading = primary(language)
  const spokenIn = (spoken: string) => (part: Part) => part.type !== 'statement' || primary(part.language) === spoken
  const ofLeading = collectMarks(parts.filter(spokenIn(leading)), complain)
  const ofOthers = new Map<HeadingLanguage, MarksOf>()
  for (const [texts] of indexes.map((index) => index.texts)) {
    if (texts === undefined || texts === leading || ofOthers.has(texts)) continue
    const statements = parts.filter((part) => part.type === 'statement' && primary(part.language) === texts)
    ofOthers.set(texts, joined(collectMarks(statements, complain), ofLeading, lackedIn(statements, spotsOf(parts))))
  }
  return (index) => {
    const [texts] = index?.texts ?? []
    return (texts === undefined ? undefined : ofOthers.get(texts)) ?? ofLeading
  }
}

/** Ask of a mark whether the translated statements lack what it stands in. */
function lackedIn(statements: Part[], spots: Map<string, PlacedMark>): (mark: { anchor: string }) => boolean {
  const there = new Set(statements.flatMap(spotsHad))
  return ({ anchor }) => {
    const spot = spots.get(anchor)
    return spot !== undefined && !there.has(spotName(spot))
  }
}

/** Put the leading marks that pass behind a language's own. */
function joined(own: MarksOf, leading: MarksOf, pass: (mark: { anchor: string }) => boolean): MarksOf {
  const all = new Map(own)
  for (const [authority, marks] of leading) {
    const more = marks.filter(pass)
    if (more.length > 0) all.set(authority, [...(own.get(authority) ?? []), ...more])
  }
  return all
}

function spotName({ part, at }: Pick<Spot, 'part' | 'at'>): string {
  return `${originalOf(part)} ${at}`
}

/** Name what a translated statement has of its original: paragraphs by number, else what a spot calls it. */
function spotsHad(part: Part): string[] {
  if (part.type !== 'statement') return []
  const { text, headnote, sourceNote } = part.statement
  const had = new Set<Spot['at']>()
  if (headnote.length > 0 && !headnote.every(isPlaceholder)) had.add('headnote')
  if (sourceNote.length > 0 && !sourceNote.every(isPlaceholder)) had.add('sourceNote')
  walk(text, (node, note) => {
    if (note !== undefined || isPlaceholder(node)) return
    if (node.type === 'title' || node.type === 'heading') had.add('title')
    if (node.type === 'signatures' || node.type === 'dateline') had.add('close')
    if ((node.type !== 'paragraph' && node.type !== 'deck') || node.number === undefined) return
    const last = node.type === 'paragraph' ? (node.counterpart?.to ?? node.number) : node.number
    for (let number = node.number; number <= last; number++) had.add(number)
  })
  return [...had].map((at) => spotName({ part: part.id, at }))
}

/** Ask whether a block only says that it is not translated. */
function isPlaceholder(node: FairNode): boolean {
  switch (node.type) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'deck':
    case 'dateline':
      return saysGap(node.children)
    case 'signatures':
      return node.parties.every(({ lines }) => lines.every(saysGap))
    default:
      return false
  }
}
