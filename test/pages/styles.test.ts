import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book, note, paragraph, part, styles, words } from './book.ts'
import { all, pagesOf } from './dump.ts'
import { png } from './png.ts'
import type { TestPress } from './press.ts'
import { engines, openPress } from './press.ts'

/*
 * What a style sheet asks for has to hold in the finished pages, which have no engine in them.
 */

describe.each(engines)('%s', (engine) => {
  let press: TestPress
  beforeAll(async () => {
    press = await openPress(engine)
  })
  afterAll(() => press.engine.close())

  const sheet = (text: string) => [...styles, { file: 'styles/more.css', text }]

  async function cssOf(text: string): Promise<{ css: string; html: string; said: string[] }> {
    const { pages, said } = await press.print(
      book(part('D1', '甲', paragraph('D1-1', words(1, 99)), paragraph('D1-2', '乙'))),
      sheet(text)
    )
    return { css: new TextDecoder().decode(pages?.files.get('book.css')), html: pages?.html ?? '', said }
  }

  describe('selectors', () => {
    test('with + hold, whatever the pages part', async () => {
      const { css, html, said } = await cssOf('h1 + p { color: rgb(1, 2, 3) }')
      expect(said).toEqual([])
      if (engine === 'galley') {
        expect(css).toContain(':is(:where([data-rule~="1"]), h1+p:not(*)) { color: rgb(1, 2, 3) }')
        expect(html).toContain('id="D1-1" data-unit="D1-1" data-rule="1"')
        expect(html.match(/data-rule/g)).toHaveLength(1)
        return
      }
      expect(css).toContain('[data-following*="following-1"] { color: rgb(1, 2, 3); }')
      expect(html).toContain('id="D1-1" data-unit="D1-1" data-following="following-1"')
      expect(html.match(/data-following/g)).toHaveLength(1)
    })

    test('with :nth-of-type hold', async () => {
      const { css, html } = await cssOf(
        'p:first-of-type { color: rgb(1, 2, 3) } p:nth-of-type(2) { color: rgb(4, 5, 6) }'
      )
      if (engine === 'galley') {
        expect(css).toContain(':is(:where([data-rule~="2"]), p:nth-of-type(2):not(*)) { color: rgb(4, 5, 6) }')
        expect(html).toContain('id="D1-2" data-unit="D1-2" data-rule="2"')
        return
      }
      expect(css).toContain('[data-nth-of-type*="nth-of-type-1"] { color: rgb(1, 2, 3); }')
      expect(css).toContain('[data-nth-of-type*="nth-of-type-2"] { color: rgb(4, 5, 6); }')
      expect(html).toContain('id="D1-2" data-unit="D1-2" data-nth-of-type="nth-of-type-2"')
    })

    test('are named alike in every build', async () => {
      const one = await cssOf('h1 + p { color: red } p + p { color: blue }')
      expect(await cssOf('h1 + p { color: red } p + p { color: blue }')).toEqual(one)
    })

    test('by id hold', async () => {
      const { css } = await cssOf('#D1-2 { color: rgb(1, 2, 3) }')
      expect(css.replace(/\s/g, '')).toContain('#D1-2{color:rgb(1,2,3)}')
    })
  })

  describe('what finished pages cannot keep is refused:', () => {
    test('counters of text', async () => {
      const { said } = await cssOf('p { counter-increment: paragraph } p::before { content: counter(paragraph) }')
      if (engine === 'pagedjs') expect(said).toHaveLength(1)
      expect(said[0]).toMatch(
        /^counter-is-known finished pages cannot keep this counter of the style sheets: .*paragraph/
      )
    })

    test('margin boxes at the sides', async () => {
      const { said } = await cssOf('@page { @left-middle { content: "边" } }')
      expect(said[0]).toMatch(
        engine === 'galley'
          ? 'style-is-carried-out nothing comes of @left-middle in @page'
          : /^margin-box-is-known page-1 has a margin box that finished pages cannot have/
      )
    })

    test('the number of all pages', async () => {
      const { said } = await cssOf('@page { @bottom-center { content: counter(page) "/" counter(pages) } }')
      expect(said[0]).toMatch(/^margin-box-is-known /)
    })
  })

  describe('a paragraph that goes on', () => {
    const long = book(part('D1', '甲', paragraph('D1-1', words(1, 1500))))
    const pieces = async (text: string) => {
      const { pages, said } = await press.print(long, sheet(text))
      expect(said).toEqual([])
      return pagesOf(pages?.html ?? '').flatMap((page) =>
        all(page, 'paragraph').map(({ properties }) => [...(properties.className as string[])].sort())
      )
    }

    test('has its last line on the page justified, and no indent on the next', async () => {
      expect(await pieces('')).toEqual([
        ['continues', 'line-continues', 'line-justified', 'paragraph'],
        ['continued', 'continues', 'line-continued', 'line-continues', 'line-justified', 'paragraph'],
        ['continued', 'line-continued', 'paragraph']
      ])
    })

    test('is not justified where the text is not', async () => {
      expect((await pieces('p { text-align: left }'))[0]).toEqual(['continues', 'line-continues', 'paragraph'])
    })

    test('does not let its section’s other paragraphs lose their indent', async () => {
      const { pages } = await press.print(
        book(part('D1', '甲', paragraph('D1-1', words(1, 900)), paragraph('D1-2', words(2, 50)))),
        sheet('body { text-indent: 2em } p { text-indent: inherit }')
      )
      const [, second] = pagesOf(pages?.html ?? '')
      const paragraphs = second === undefined ? [] : all(second, 'paragraph')
      expect(paragraphs.map(({ properties }) => properties.className)).toEqual([
        ['paragraph', 'continued', 'line-continued'],
        ['paragraph']
      ])
    })
  })

  describe('a picture', () => {
    const figure = (src: string) =>
      h('figure', h('img', { src, alt: '图' }), h('figcaption', { dataUnit: 'D1-p1' }, '图一'))
    const css = 'img { display: block; max-width: 100%; height: auto } figure { margin: 0; break-inside: avoid }'

    test('has its size from the first, so that notes beside it find their room', async () => {
      const composed = book(
        part(
          'D1',
          '甲',
          paragraph('D1-1', words(1, 100)),
          figure('images/a b.png'),
          paragraph('D1-2', words(2, 200), note('a', words(3, 100)))
        )
      )
      composed.assets.set('images/a b.png', png(200, 300))
      const { pages, said } = await press.print(composed, sheet(css))
      expect(said).toEqual([])
      expect(pages?.html).toContain('<img src="images/a b.png" alt="图" width="200" height="300"')
      expect(pages?.files.has('images/a b.png')).toBe(true)
    })

    test('that is none is refused', async () => {
      const composed = book(part('D1', '甲', figure('images/a.png')))
      composed.assets.set('images/a.png', new TextEncoder().encode('no picture'))
      expect((await press.print(composed, sheet(css))).said).toEqual([
        'image-is-readable the browser cannot read the image “images/a.png”'
      ])
    })

    test('that is missing is refused', async () => {
      const { said } = await press.print(book(part('D1', '甲', figure('images/a.png'))), sheet(css))
      expect(said.some((message) => message.startsWith('page-asks-for-nothing-else'))).toBe(true)
    })
  })
})
