import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageLocators } from '../../src/locate/page-locators.ts'
import type { Locator } from '../../src/model/book-index.ts'
import type { Edition, PostedMark } from '../../src/model/edition.ts'
import type { IndexConfig } from '../../src/model/edition-config.ts'
import type { PageMap } from '../../src/model/page-map.ts'
import { generalIndex } from '../general-index.ts'
import type { Spot } from './pages.ts'
import { book, roman, unknownPages } from './pages.ts'

/** What an index prints for marks, given by anchor or whole. */
function locatorsOf(
  marks: (string | Partial<PostedMark>)[],
  edition: Edition,
  pageMap: PageMap,
  config: Partial<IndexConfig> = {}
): Locator[] {
  const posted = marks.map((mark) => ({
    anchor: '',
    principal: false,
    until: undefined,
    ...(typeof mark === 'string' ? { anchor: mark } : mark)
  }))
  return pageLocators(posted, { ...generalIndex, ...config }, edition, pageMap)
}

function located(spots: Record<string, Spot>, config: Partial<IndexConfig> = {}): string[] {
  const { edition, pageMap } = book(spots)
  return locatorsOf(Object.keys(spots), edition, pageMap, config).map(({ text }) => text)
}

/** Marks on pages, by arabic folio. */
function onPages(...folios: number[]): Record<string, Spot> {
  return Object.fromEntries(folios.map((folio, at) => [`mark-${at}`, { position: folio + roman.length }]))
}

describe('locators', () => {
  it.each([
    ['a page once', [12, 12, 12], ['12']],
    ['two pages singly', [12, 13], ['12', '13']],
    ['three pages and more as a range', [12, 13, 14], ['12—14']],
    ['ranges and single pages in order', [30, 14, 12, 13, 15, 20, 13], ['12—15', '20', '30']],
    ['whole numbers in a range', [123, 124, 125], ['123—125']],
    ['a gap between ranges', [1, 2, 3, 5, 6, 7], ['1—3', '5—7']]
  ])('give %s', (_, folios, expected) => {
    expect(located(onPages(...folios))).toEqual(expected)
  })

  it('give no ranges where the edition wants none', () => {
    expect(located(onPages(12, 13, 14), { ranges: 'none' })).toEqual(['12', '13', '14'])
  })

  it.each([
    [
      'chinese',
      [
        [123, 125],
        [9, 11]
      ],
      ['9—11', '123—125']
    ],
    [
      'full',
      [
        [123, 125],
        [9, 11]
      ],
      ['9–11', '123–125']
    ],
    [
      'minimal',
      [
        [123, 125],
        [112, 114],
        [100, 102],
        [8, 10],
        [98, 103]
      ],
      ['8–10', '98–103', '100–2', '112–14', '123–5']
    ]
  ] as const)('write ranges in the %s style', (ranges, spans, expected) => {
    const { edition, pageMap } = book(onPages(...spans.flat()))
    const marks = spans.map((_, at) => ({ anchor: `mark-${2 * at}`, until: `mark-${2 * at + 1}` }))
    const apart = marks.flatMap((mark) => locatorsOf([mark], edition, pageMap, { ranges, language: 'en' }))
    expect(apart.map(({ text }) => text).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual(
      expected
    )
  })

  it('run on over facing pages spread by spread, since each language has every other page', () => {
    const { edition, pageMap } = book(onPages(12, 14, 16, 20, 21, 22))
    const { edition: facing } = book(onPages(12, 14, 16, 20, 21, 22), {
      config: { ...edition.config, layout: 'facing' },
      parts: [{ id: 'D1', type: 'statement', side: { of: 'D1', setting: 'facing' } }] as Edition['parts']
    })
    const anchors = [0, 1, 2, 3, 4, 5].map((at) => `mark-${at}`)
    const texts = (of: Edition) => locatorsOf(anchors, of, pageMap).map(({ text }) => text)
    expect(texts(facing)).toEqual(['12—16', '20', '21', '22'])
    expect(texts(edition)).toEqual(['12', '14', '16', '20—22'])
  })

  it('write notes as the language of the index does', () => {
    const spots: Record<string, Spot> = { n: { position: 22, note: ['note-a', '③'] } }
    expect(located(spots, { language: 'en' })).toEqual(['12n3'])
    expect(located(spots, { language: 'ru' })).toEqual(['12 прим. 3'])
  })

  it('let an explicit range swallow pages, not notes nor principal places', () => {
    const spots: Record<string, Spot> = {
      ...onPages(12, 20, 14, 15, 16, 30),
      n: { position: 25, note: ['note-a', '②'] }
    }
    const { edition, pageMap } = book(spots)
    const marks = [
      { anchor: 'mark-0', until: 'mark-1' },
      'mark-2',
      { anchor: 'mark-3', principal: true },
      'mark-4',
      'mark-5',
      'n'
    ]
    expect(locatorsOf(marks, edition, pageMap).map(({ text, principal }) => (principal ? `*${text}*` : text))).toEqual([
      '12—20',
      '*15*',
      '15注②',
      '30'
    ])
  })

  it('print an explicit range that ends on its page as this page, and one over two pages as a range', () => {
    const { edition, pageMap } = book(onPages(12, 12, 13, 14))
    expect(locatorsOf([{ anchor: 'mark-0', until: 'mark-1' }], edition, pageMap)).toMatchObject([{ text: '12' }])
    expect(locatorsOf([{ anchor: 'mark-2', until: 'mark-3' }], edition, pageMap)).toMatchObject([{ text: '13—14' }])
  })

  it('keep a principal page out of a run, and bold if one mark of it is', () => {
    const { edition, pageMap } = book(onPages(12, 13, 13, 14, 15, 16))
    const marks = ['mark-0', 'mark-1', { anchor: 'mark-2', principal: true }, 'mark-3', 'mark-4', 'mark-5']
    expect(locatorsOf(marks, edition, pageMap)).toMatchObject([
      { text: '12', principal: false },
      { text: '13', principal: true },
      { text: '14—16', principal: false }
    ])
  })

  it('give roman folios first though their pages come last', () => {
    const { edition, pageMap } = book({ a: { position: 12 }, b: { position: 30, part: 'back' } })
    pageMap.anchors.set('b', { position: 30, folio: 'xxi', side: 'verso', mark: undefined })
    expect(locatorsOf(['a', 'b'], edition, pageMap).map(({ text }) => text)).toEqual(['xxi', '2'])
  })

  it('give roman folios first, and no range over two parts', () => {
    const spots = {
      a: { position: 11, part: 'D1' },
      b: { position: 9, part: 'method' },
      c: { position: 10, part: 'method' },
      d: { position: 12, part: 'D2' }
    }
    expect(located(spots)).toEqual(['ix', 'x', '1', '2'])
    expect(located({ a: { position: 3 }, b: { position: 4 }, c: { position: 5 } })).toEqual(['iii—v'])
  })

  it('give a note by its page and mark, after the page, once, and not in a range', () => {
    const spots: Record<string, Spot> = {
      ...onPages(12, 13, 14),
      n1: { position: 22, note: ['note-a', '③'] },
      n2: { position: 22, note: ['note-a', '③'] },
      n3: { position: 22, note: ['note-b', '⑩'] },
      n4: { position: 23, note: ['note-c', '①'] },
      n5: { position: 30, note: ['note-d', '㉑'] },
      n6: { position: 30, note: ['note-e', '⑳'] }
    }
    expect(located(spots)).toEqual(['12—14', '12注③', '12注⑩', '13注①', '20注⑳', '20注㉑'])
  })

  it('give a note that begins on one page and holds the mention on the next by its beginning', () => {
    const { edition, pageMap } = book({ m: { position: 12, note: ['note-a', '②'] } })
    pageMap.anchors.set('m', { position: 13, folio: '3', side: 'recto', mark: undefined })
    expect(locatorsOf(['m'], edition, pageMap)).toEqual([{ text: '2注②', principal: false, anchors: ['m'] }])
  })

  it('know the anchors they stand for, in the order of the book', () => {
    const { edition, pageMap } = book({ ...onPages(12, 12, 13, 14), n: { position: 23, note: ['note-a', '①'] } })
    expect(locatorsOf(['mark-0', 'mark-1', 'mark-2', 'n', 'mark-3'], edition, pageMap)).toEqual([
      { text: '12—14', principal: false, anchors: ['mark-0', 'mark-1', 'mark-2', 'mark-3'] },
      { text: '13注①', principal: false, anchors: ['n'] }
    ])
  })

  it('are as wide before the first pass, one a paragraph and one a note', () => {
    const { edition } = book({
      'mark-D1-1-china-1': { position: 11 },
      'mark-D1-1-china-2': { position: 11 },
      'mark-D1-2-china-1': { position: 12 },
      'mark-note-a-china-1': { position: 12, note: ['note-a', '①'] }
    })
    const marks = [...edition.targets.keys()].filter((anchor) => anchor.startsWith('mark-'))
    expect(locatorsOf(marks, edition, unknownPages).map(({ text, anchors }) => [text, anchors.length])).toEqual([
      ['00', 2],
      ['00', 1],
      ['00注①', 1]
    ])
  })

  it('refuse a map that has lost a mark', () => {
    const { edition, pageMap } = book({ m: { position: 12 } })
    pageMap.anchors.delete('m')
    expect(() => locatorsOf(['m'], edition, pageMap)).toThrow('the press lost the place of “m”')
  })
})

/** Marks anywhere in a book of three parts, some of them in notes. */
const anywhere: fc.Arbitrary<Record<string, Spot>> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined })), {
    maxLength: 30
  })
  .map((list) =>
    Object.fromEntries(
      list.map(([position, note], at): [string, Spot] => {
        const part = position <= 10 ? 'method' : position <= 25 ? 'D1' : 'D2'
        const own: [string, string] | undefined =
          note === undefined ? undefined : [`note-${position}-${note}`, String.fromCodePoint(0x2460 + note)]
        return [`mark-${at}`, { position, part, ...(own === undefined ? {} : { note: own }) }]
      })
    )
  )

/** Read a locator as a person does: the folios it means, and the note. */
function read(text: string): { folios: string[]; note: string | undefined } {
  const [pages = '', note] = text.split('注')
  const [first = '', last] = pages.split('—')
  const all = Array.from({ length: 60 }, (_, at) => roman[at] ?? `${at + 1 - roman.length}`)
  return { folios: last === undefined ? [first] : all.slice(all.indexOf(first), all.indexOf(last) + 1), note }
}

it('never loses or doubles a mark', () => {
  fc.assert(
    fc.property(anywhere, (spots) => {
      const { edition, pageMap } = book(spots)
      const anchors = locatorsOf(Object.keys(spots), edition, pageMap).flatMap((locator) => locator.anchors)
      expect([...anchors].sort()).toEqual(Object.keys(spots).sort())
    })
  )
})

it('means exactly the pages and notes on which the marks stand, each once and in order', () => {
  fc.assert(
    fc.property(anywhere, (spots) => {
      const { edition, pageMap } = book(spots)
      const locators = locatorsOf(Object.keys(spots), edition, pageMap).map(({ text }) => read(text))
      const folio = (position: number) => roman[position - 1] ?? `${position - roman.length}`
      const pages = Object.values(spots).filter(({ note }) => note === undefined)
      const expected = [...new Set(pages.map(({ position }) => position))].sort((a, b) => a - b).map(folio)
      expect(locators.filter(({ note }) => note === undefined).flatMap(({ folios }) => folios)).toEqual(expected)
      const notes = new Set(
        Object.values(spots).flatMap(({ note, position }) => (note ? [`${folio(position)}注${note[1]}`] : []))
      )
      const printed = locators.flatMap(({ folios, note }) => (note === undefined ? [] : [`${folios[0]}注${note}`]))
      expect(new Set(printed)).toEqual(notes)
      expect(printed).toHaveLength(notes.size)
    })
  )
})

it('makes each locator true of every anchor it stands for', () => {
  fc.assert(
    fc.property(anywhere, (spots) => {
      const { edition, pageMap } = book(spots)
      for (const { text, anchors } of locatorsOf(Object.keys(spots), edition, pageMap)) {
        const { folios, note } = read(text)
        for (const anchor of anchors) {
          expect(folios).toContain(pageMap.anchors.get(anchor)?.folio)
          expect(spots[anchor]?.note?.[1]).toBe(note)
        }
      }
    })
  )
})
