import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCase } from './case.ts'
import { all, dump, has, pagesOf, textOf } from './dump.ts'
import type { TestPress } from './press.ts'
import { engines, openPress } from './press.ts'

/*
 * The smallest documents known to bring Paged.js down, of 17,000 pages that were tried
 * (`05` are those of its beta, `43` of 0.4.3). Each comes out whole or is refused by name.
 */

describe.each(engines)('%s', (engine) => {
  let press: TestPress
  beforeAll(async () => {
    press = await openPress(engine)
  })
  afterAll(() => press.engine.close())

  async function setCase(name: string) {
    const { composed, styles } = readCase(name)
    return press.print(composed, styles)
  }

  describe('comes out whole', () => {
    test.each([
      '05-long-note-crash',
      '05-note-lost',
      '05-note-order',
      '05-tail-lost-plain',
      '43-border-split-clips',
      '43-clonepage-parity',
      '43-counter-width-after-detach',
      '43-dup-repeated-text-run',
      '43-ghost-gap',
      '43-grid-continuation-wrong-column',
      '43-heading-chain-at-page-end',
      '43-inherited-indent',
      '43-padding-stale-layout-clips',
      '43-policy-block-crash',
      '43-table-auto-width-clips',
      'index-2col',
      'p-avoid-bigger-than-page',
      'pair-avoid-bigger-than-page',
      'quote-avoid-bigger-than-page',
      'two-series',
      ...(engine === 'galley'
        ? [
            '43-nested-note-lost',
            '43-soft-hyphen-clips-line',
            '43-tr-split-clips-text',
            'tr-avoid-bigger-than-page',
            'index-2col-auto'
          ]
        : [])
    ])('%s', async (name) => {
      const { said, pdf } = await setCase(name)
      expect(said).toEqual([])
      expect(pdf?.length).toBeGreaterThan(10_000)
    })
  })

  test.runIf(engine === 'pagedjs')('comes out whole without its soft hyphens, and that is said', async () => {
    const { said, pdf } = await setCase('43-soft-hyphen-clips-line')
    expect(said).toEqual([
      'engine-divides-words the engine pagedjs divides no words: lines of alphabets are set looser'
    ])
    expect(pdf?.length).toBeGreaterThan(10_000)
  })

  describe.runIf(engine === 'pagedjs')('is refused by name', () => {
    test('a note inside a note', async () => {
      expect((await setCase('43-nested-note-lost')).said).toEqual([
        'note-stands-alone note-2 stands inside another note'
      ])
    })

    test('a row taller than a page', async () => {
      const { said } = await setCase('43-tr-split-clips-text')
      expect(said.some((words) => words.startsWith('nothing-is-clipped'))).toBe(true)
    })

    test('a limit to the height of the notes', async () => {
      const { said } = await setCase('43-footnote-max-height-clips')
      expect(said).toContain('nothing-is-clipped note-2-p1, page 1: the note leaves the page')
    })

    test('counters other than of pages', async () => {
      const { said } = await setCase('43-counter-reset-breaks-target-counter')
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/^counter-is-known .*counter-increment: sec 1/)
    })

    test('columns that are not balanced', async () => {
      const { said } = await setCase('index-2col-auto')
      expect(said).toContain('nothing-is-clipped u24, page 1: runs off the foot of the page')
    })
  })

  test('a heading is never the last thing on a page, nor two of them', async () => {
    const { pages } = await setCase('43-heading-chain-at-page-end')
    for (const page of pagesOf(pages?.html ?? '').slice(0, -1)) {
      const [section] = all(page, 'part')
      const last = section?.children.filter((child) => child.type === 'element').at(-1)
      expect(last?.type === 'element' ? last.tagName : '', String(page.properties.id)).toMatch(
        /^(p|section|article|div)$/
      )
    }
  })

  test('headings with a recto break begin on rectos, after blanks where they must', async () => {
    const { pages } = await setCase('43-clonepage-parity')
    const lines = pages === undefined ? [] : dump(pages)
    const openings = pagesOf(pages?.html ?? '').filter(
      (page) => page.properties.dataKind !== 'blank' && hasHeading(page)
    )
    expect(openings.length).toBeGreaterThan(5)
    for (const page of openings) expect(has(page, 'recto'), String(page.properties.id)).toBe(true)
    expect(lines.some((line) => line.includes(' blank '))).toBe(true)
  })

  test('the rest of a note that fills more than a page stands on pages of its own', async () => {
    const { pages } = await setCase('43-clonepage-parity')
    const lines = pages === undefined ? [] : dump(pages)
    expect(lines.some((line) => / \| ~$/.test(line))).toBe(true)
  })

  test('notes are numbered by page', async () => {
    const { pages } = await setCase('43-counter-width-after-detach')
    for (const page of pagesOf(pages?.html ?? '')) {
      const calls = all(page, 'call').map((call) => textOf(call).replace('\u2060', ''))
      expect(calls).toEqual(['①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'].slice(0, calls.length))
      const marks = all(page, 'note-mark').map(textOf)
      expect(marks).toEqual(calls)
    }
  })

  function hasHeading(page: Parameters<typeof textOf>[0]): boolean {
    if (page.type !== 'element') return false
    return page.tagName === 'h1' || page.children.some(hasHeading)
  }

  test.runIf(engine === 'galley')('what no page can keep of a style sheet is said, with its place', async () => {
    const { said } = await setCase('43-counter-reset-breaks-target-counter')
    expect(said).toEqual(
      expect.arrayContaining([
        'style-is-carried-out nothing comes of “target-counter()”',
        expect.stringMatching(/^counter-is-known .*counter-increment: sec/)
      ])
    )
  })

  test.runIf(engine === 'galley')('a limit to the height of the notes is not carried out', async () => {
    const { said, pdf } = await setCase('43-footnote-max-height-clips')
    expect(said).toEqual(['style-is-carried-out nothing comes of “max-height” in @footnote'])
    expect(pdf).toBeDefined()
  })
})
