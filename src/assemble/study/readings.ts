import type { Part, Statement } from '../../model/edition.ts'
import type { EditionConfig } from '../../model/edition-config.ts'
import type { GlossaryWord } from '../../model/study.ts'
import type { Block, Inline, Text } from '../../model/text.ts'
import { syllabify } from './syllabify.ts'

/** A word of the glossary as its characters are read: words of pinyin, each with its syllables. */
interface Reading {
  word: string
  words: string[][]
}

/**
 * Put readings over the words of the glossary in the paragraphs of the statements: over each, or where each stands
 * first in its statement. At one place the longest word counts; titles, notes and the editors' prose have none.
 */
export function withReadings(parts: Part[], glossary: GlossaryWord[], pinyin: EditionConfig['pinyin']): Part[] {
  if (pinyin === 'none') return parts
  const readings = glossary
    .map(({ word, pinyin: read }) => ({ word, words: syllabify(read) }))
    .sort((a, b) => b.word.length - a.word.length)
  return parts.map((part) =>
    part.type === 'statement' ? { ...part, statement: readStatement(part.statement, readings, pinyin) } : part
  )
}

function readStatement(statement: Statement, readings: Reading[], pinyin: EditionConfig['pinyin']): Statement {
  const left = new Set(readings)
  const wanted = (reading: Reading): boolean => (pinyin === 'first' ? left.delete(reading) : true)
  return { ...statement, text: statement.text.map((block) => readBlock(block, readings, wanted)) }
}

function readBlock(block: Block<'fair'>, readings: Reading[], wanted: (reading: Reading) => boolean): Block<'fair'> {
  if (block.type === 'list') {
    const items = block.items.map((item) => ({
      ...item,
      children: item.children.map((child) => readBlock(child, readings, wanted))
    }))
    return { ...block, items }
  }
  if (block.type !== 'paragraph' && block.type !== 'deck') return block
  const texts = textsIn(block.children)
  const found = findWords(texts.map(({ value }) => value).join(''), readings, wanted)
  return found.length === 0 ? block : { ...block, children: setReadings(block.children, found) }
}

/** Syllables over the characters of a paragraph, by offset: the first of a word of pinyin begins a group. */
type Over = Map<number, { syllable: string; begins: boolean }>

function findWords(words: string, readings: Reading[], wanted: (reading: Reading) => boolean): [number, Reading][] {
  const found: [number, Reading][] = []
  for (let at = 0; at < words.length; ) {
    const reading = readings.find(({ word }) => words.startsWith(word, at))
    if (reading !== undefined && wanted(reading)) found.push([at, reading])
    at += reading?.word.length ?? 1
  }
  return found
}

function setReadings(children: Inline<'fair'>[], found: [number, Reading][]): Inline<'fair'>[] {
  const over: Over = new Map()
  for (const [from, { words }] of found) {
    let at = from
    for (const syllables of words)
      for (const [place, syllable] of syllables.entries()) over.set(at++, { syllable, begins: place === 0 })
  }
  let offset = 0
  const rewrite = (nodes: Inline<'fair'>[]): Inline<'fair'>[] =>
    nodes.flatMap((node): Inline<'fair'>[] => {
      if (node.type === 'text') {
        const from = offset
        offset += node.value.length
        return split(node, from, over)
      }
      if (node.type === 'note' || !('children' in node)) return [node]
      return [{ ...node, children: rewrite(node.children) } as Inline<'fair'>]
    })
  return rewrite(children)
}

/** Cut a text where readings begin and end. A word that runs over a boundary of nodes has its syllables on both sides. */
function split(text: Text, from: number, over: Over): Inline<'fair'>[] {
  const nodes: Inline<'fair'>[] = []
  let at = 0
  for (const character of text.value) {
    const read = over.get(from + at)
    const last = nodes.at(-1)
    const piece: Text = { ...text, value: character, place: { ...text.place, column: text.place.column + at } }
    if (read === undefined) {
      if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value + character }
      else nodes.push(piece)
    } else if (last?.type === 'ruby' && !read.begins) {
      const [base] = last.children
      const children = [{ ...(base as Text), value: (base as Text).value + character }]
      nodes[nodes.length - 1] = { ...last, reading: last.reading + read.syllable, children }
    } else nodes.push({ type: 'ruby', reading: read.syllable, children: [piece], place: piece.place })
    at += character.length
  }
  return nodes
}

function textsIn(nodes: Inline<'fair'>[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node]
    return node.type === 'note' || !('children' in node) ? [] : textsIn(node.children)
  })
}
