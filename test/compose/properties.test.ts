import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../src/model/edition.ts'
import { composed } from './edition.ts'
import { prosePart } from './random-parts.ts'
import { composedUnits, elementsOf, expectedUnits } from './units.ts'

type Prose = Extract<Part, { type: 'prose' }>

describe('any text', () => {
  it('keeps every character, unit by unit, each once and in order', () => {
    fc.assert(
      fc.property(prosePart, (part) => {
        expect(composedUnits(composed([part]).root)).toEqual(expectedUnits(part as Prose))
      }),
      { numRuns: 300 }
    )
  })

  it('has no id twice, and no link within the book that leads nowhere', () => {
    fc.assert(
      fc.property(prosePart, (part) => {
        const elements = elementsOf(composed([part]).root)
        const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))
        expect(new Set(ids).size).toBe(ids.length)
        const targets = elements.flatMap(({ properties }) =>
          properties.href === undefined ? [] : [String(properties.href)]
        )
        expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
      })
    )
  })

  it('gives every text beside elements an element of its own, for the engine to find it by', () => {
    fc.assert(
      fc.property(prosePart, (part) => {
        for (const { children } of elementsOf(composed([part]).root)) {
          const kinds = new Set(children.map(({ type }) => type))
          expect(kinds.has('text') && (kinds.has('element') || children.length > 1)).toBe(false)
        }
      })
    )
  })

  it('nests no unit in a unit, but for the notes', () => {
    fc.assert(
      fc.property(prosePart, (part) => {
        const units = elementsOf(composed([part]).root).filter(({ properties }) => properties.dataUnit !== undefined)
        const nested = units.flatMap((unit) => {
          const notes = elementsOf(unit).filter(({ properties }) => properties.role === 'doc-footnote')
          const inNotes = new Set(notes.flatMap(elementsOf))
          return elementsOf(unit).filter((inner) => inner.properties.dataUnit !== undefined && !inNotes.has(inner))
        })
        expect(nested).toEqual([])
      })
    )
  })

  it('comes out the same again', () => {
    fc.assert(
      fc.property(prosePart, (part) => {
        expect(JSON.stringify(composed([part]).root)).toBe(JSON.stringify(composed([part]).root))
      }),
      { numRuns: 50 }
    )
  })
})
