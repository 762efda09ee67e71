import { expect, it } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { collate } from '../../src/collate/collate.ts'
import { compose } from '../../src/compose/compose.ts'
import { locate } from '../../src/locate/locate.ts'
import { ownManuscripts } from '../manuscripts.ts'
import { composedUnits, elementsOf } from './units.ts'

const fail = (complaint: { message: string }) => {
  throw new Error(complaint.message)
}

const manuscripts = ownManuscripts()
const collation = collate(manuscripts, fail)
const edition = assemble(annotate(collation, fail), collation, ['engross'], fail)
const { root } = compose(edition, locate(edition, { pages: [], anchors: new Map() }), manuscripts.assets)
const elements = elementsOf(root)
const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))

it('has every anchor that a page number may be asked for, once', () => {
  expect(new Set(ids).size).toBe(ids.length)
  // Calls are made by the press, where it puts the notes.
  const composed = [...edition.targets.keys()].map((anchor) => anchor.replace(/^call-/, 'note-'))
  const missing = composed.filter((anchor) => !ids.includes(anchor))
  expect(missing).toEqual([])
})

it('has no link within the book that leads nowhere', () => {
  const hrefs = elements.flatMap(({ properties }) => (typeof properties.href === 'string' ? [properties.href] : []))
  const inner = hrefs.filter((href) => href.startsWith('#')).map((href) => href.slice(1))
  expect(inner.length).toBeGreaterThan(500)
  expect(inner.filter((target) => !ids.includes(target))).toEqual([])
})

it('has every paragraph of the four statements once, with its number in the margin', () => {
  const numbers = ['D1', 'D2', 'D3', 'D4'].map((statement) =>
    elements
      .filter(({ properties }) => String(properties.id).startsWith(`${statement}-`) && properties.dataN !== undefined)
      .map(({ properties }) => Number(properties.dataN))
  )
  const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
  // The report's tenth paragraph is its deck, which is numbered 0 and has no number in the margin.
  expect(numbers).toEqual([upTo(24), upTo(9), upTo(27), upTo(3)])
})

it('has no unit twice, and none that is empty', () => {
  const units = composedUnits(root)
  expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length)
  expect(units.filter(({ text }) => text === '').map(({ unit }) => unit)).toEqual([])
})

it('has letters of emendations in the text and in the apparatus alike', () => {
  const letters = (className: string) =>
    elements
      .filter(({ properties }) => Array.isArray(properties.className) && properties.className.includes(className))
      .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
  expect(letters('emendation-mark')).toEqual(['a', 'b', 'c', 'a', 'a'])
  expect(letters('apparatus-letter')).toEqual(['a', 'b', 'c', 'a', 'a'])
})
