import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { book, note, paragraph, part, styles, words } from './book.ts'
import { all, pagesOf, textOf } from './dump.ts'
import { png } from './png.ts'
import type { TestPress } from './press.ts'
import { openPress } from './press.ts'

/*
 * Every kind of block at every place of the page, with notes wherever one may be called. The press reads each book back:
 * nothing may be lost, doubled, moved, clipped or printed over, every line stands where it was planned.
 */
let press: TestPress
beforeAll(async () => {
  press = await openPress('galley')
})
afterAll(() => press.engine.close())

const sheet = {
  file: 'styles/torture.css',
  text: `@page { size: 105mm 148mm; margin: 12mm 12mm 14mm 12mm; }
@page :left { margin: 12mm 12mm 14mm 12mm; }
.part { break-before: page }
blockquote { margin: 4pt 2em; padding: 3pt 6pt; border: .5pt solid }
ol, ul { margin: 0; padding-left: 2em } dl { margin: 3pt 0 } dt { font-weight: 700 } dd { margin-left: 2em }
table { width: 100%; border-collapse: collapse; margin: 4pt 0 } th, td { padding: 2pt 4pt; border: .5pt solid; vertical-align: top; text-align: left }
pre { margin: 4pt 0; white-space: pre-wrap; font: 8.5pt/1.4 'Engross Serif' }
figure { margin: 6pt 0; break-inside: avoid; text-align: center } img { display: block; margin: 0 auto }
.verse { padding-left: 4em; text-indent: -2em; text-align: left }
.signatures { display: flex; justify-content: space-around; break-inside: avoid; break-before: avoid; margin-top: 1em }
sup { font-size: .7em; line-height: 0 } span[lang] { font-family: 'Engross Latin', 'Engross Serif' }
ruby { ruby-align: center } rt { font-size: .5em }`
}

let count = 0
const unit = () => ({ dataUnit: `x${++count}` })
let notes = 0
const aNote = (length: number) => note(`x${++notes}`, words(notes, length))

/** Each kind of block, with notes called in it. */
const kinds: Record<string, () => ElementContent[]> = {
  paragraph: () => [h('p', unit(), words(1, 160), aNote(40), words(2, 30))],
  heading: () => [h('h2', unit(), '一', aNote(30)), h('p', unit(), words(3, 90))],
  'nested list': () => [
    h('ol', [
      h('li', h('p', unit(), words(4, 60), aNote(20))),
      h('li', [
        h('p', unit(), words(5, 40)),
        h('ul', [
          h('li', unit(), words(6, 70)),
          h('li', unit(), words(7, 30), aNote(25)),
          h('li', unit(), words(8, 20))
        ])
      ]),
      h('li', unit(), words(9, 50))
    ])
  ],
  quotation: () => [
    h('blockquote', [
      h('p', unit(), words(10, 120), aNote(35)),
      h('p', unit(), words(11, 60)),
      h('p', unit(), words(12, 40))
    ])
  ],
  table: () => [
    h('table', [
      h('thead', h('tr', [h('th', unit(), '条约'), h('th', unit(), '说明')])),
      h(
        'tbody',
        [0, 1, 2, 3].map((row) =>
          h('tr', [
            h('td', unit(), words(row, 10 + row * 9)),
            h('td', unit(), words(row + 5, 20 + ((row * 53) % 140)), ...(row % 2 === 0 ? [aNote(18)] : []))
          ])
        )
      )
    ])
  ],
  definitions: () => [
    h('dl', [
      h('dt', unit(), '照会'),
      h('dd', unit(), words(13, 90), aNote(22)),
      h('dt', unit(), '换文'),
      h('dd', unit(), words(14, 40))
    ])
  ],
  figure: () => [
    h('figure', [h('img', { src: 'images/grey.png', alt: '图' }), h('figcaption', unit(), '图一', aNote(20))])
  ],
  code: () => [h('pre', unit(), Array.from({ length: 9 }, (_, at) => `第${at + 1}行 value = ${at}`).join('\n'))],
  verse: () => [
    h('p.verse', unit(), [
      '大漠孤烟直，',
      h('br'),
      '长河落日圆。',
      h('br'),
      '萧关逢候骑，',
      h('br'),
      '都护在燕然。',
      aNote(15)
    ])
  ],
  ruby: () => [
    h('p', unit(), words(15, 40), h('ruby', ['睦邻', h('rt', { dataGenerated: '' }, 'mùlín')]), words(16, 70))
  ],
  inline: () => [
    h(
      'p',
      unit(),
      words(17, 30),
      h('strong', words(18, 20)),
      h('sup', '2'),
      h('span', { lang: 'en' }, ' Comprehensive Nuclear-Test-Ban Treaty '),
      h('span', { lang: 'ru' }, ' Договор о всеобъемлющем запрещении '),
      words(19, 40),
      aNote(30)
    )
  ],
  signatures: () => [
    h('p', unit(), words(20, 30)),
    h('div.signatures', [
      h('div', [h('p', unit(), '中华人民共和国'), h('p', unit(), '江泽民')]),
      h('div', [h('p', unit(), '俄罗斯联邦'), h('p', unit(), '叶利钦', aNote(16))])
    ])
  ]
}

async function sound(parts: ElementContent[]): Promise<string> {
  const composed = book(...parts)
  composed.assets.set('images/grey.png', png(120, 70))
  const { said, pages, pdf } = await press.print(composed, [...styles, sheet])
  expect(said).toEqual([])
  expect(pdf?.length).toBeGreaterThan(1000)
  return pages?.html ?? ''
}

describe('every block, crossing the page at every line:', () => {
  test.each(Object.keys(kinds))('%s', async (kind) => {
    const parts = Array.from({ length: 22 }, (_, lines) =>
      part(
        `T${kind.replace(/ /g, '-')}${lines}`,
        kind,
        ...Array.from({ length: lines }, () => h('p', unit(), '行。')),
        ...(kinds[kind]?.() ?? []),
        h('p', unit(), words(lines, 50))
      )
    )
    await sound(parts)
  })

  test('all one after the other', async () => {
    const all = Object.values(kinds).flatMap((make) => make())
    const again = Array.from({ length: 4 }, (_, at) => [
      h('p', unit(), words(at, 33 + at * 29)),
      ...Object.values(kinds).flatMap((make) => make())
    ])
    await sound([part('T-all', '全', ...all, ...again.flat())])
  })
})

describe('notes', () => {
  test('of 1 to 200 lines', async () => {
    const lengths = [10, 60, 200, 30, 900, 15, 2200, 40, 5200, 20, 80]
    const paragraphs = lengths.map((length) => h('p', unit(), words(length, 70), aNote(length), words(length + 1, 60)))
    const html = await sound([part('T-notes', '注', ...paragraphs)])
    expect(pagesOf(html).flatMap((page) => all(page, 'note-continued')).length).toBeGreaterThan(5)
  })

  test('twenty in one line', async () => {
    const many = Array.from({ length: 20 }, () => ['文', aNote(30)] as const).flat()
    const html = await sound([
      part('T-many', '注', h('p', unit(), words(1, 300)), h('p', unit(), ...many), h('p', unit(), words(2, 300)))
    ])
    expect(pagesOf(html).flatMap((page) => all(page, 'call'))).toHaveLength(20)
  })

  test('on the last line of a page, whatever its length', async () => {
    const parts = Array.from({ length: 40 }, (_, at) =>
      part(`T-last${at}`, '末', h('p', unit(), words(at, 330 + at * 4), aNote(60 + at * 7), words(at, 80)))
    )
    await sound(parts)
  })

  test('called in notes stand after them, on the same page', async () => {
    const inner = note('inner', words(1, 40))
    const outer = h(
      'span.note.note-editor',
      { id: 'note-outer', dataSeries: 'editor' },
      h('span.note-paragraph', { dataUnit: 'note-outer-p1' }, '外注', inner)
    )
    const html = await sound([part('T-nested', '套', h('p', unit(), words(1, 50), outer, words(2, 40)))])
    const [page] = pagesOf(html)
    expect(page === undefined ? [] : all(page, 'note-mark').map(textOf)).toEqual(['①', '②'])
  })
})

test('a heading at every foot is kept with what follows', async () => {
  const parts = Array.from({ length: 24 }, (_, lines) =>
    part(
      `T-foot${lines}`,
      '足',
      ...Array.from({ length: lines }, () => h('p', unit(), '行。')),
      h('h2', unit(), '二'),
      h('h3', { ...unit(), style: 'break-after: avoid' }, '（一）'),
      paragraph(`T-p${lines}`, words(lines, 120))
    )
  )
  const html = await sound(parts)
  for (const page of pagesOf(html)) {
    const [section] = all(page, 'part')
    const last = section?.children.filter((child) => child.type === 'element').at(-1)
    expect(last?.type === 'element' ? last.tagName : '').toBe('p')
  }
})

test('empty and rare: a part without text, characters that few fonts have, a very long word', async () => {
  const empty = h('section.part', { id: 'T-empty', dataPart: 'T-empty', dataMatter: 'body', dataTitle: '空' }, h('div'))
  const long = h('p', { ...unit(), style: 'overflow-wrap: anywhere' }, 'x'.repeat(300))
  await sound([empty, part('T-rare', '罕', h('p', unit(), '野家仔', aNote(12), '〇㐀䶵'), long)])
})

test('a character that no font has is refused by name, with its place', async () => {
  const { said, pdf } = await press.print(book(part('T-lacking', '缺', h('p', { dataUnit: 'p' }, '𠮷野家'))), styles)
  expect(said).toEqual(['glyph-exists no font has “𠮷” (U+20BB7), first in p'])
  expect(pdf).toBeUndefined()
})
