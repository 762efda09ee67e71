import { describe, expect, it } from 'vitest'
import { checkIndex } from '../../src/assemble/check-index.ts'
import { makeIndexes } from '../../src/assemble/indexes.ts'
import { collectMarks } from '../../src/assemble/marks.ts'
import { spotLocators } from '../../src/locate/spot-locators.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { BookIndex, PostedMark } from '../../src/model/edition.ts'
import type { IndexConfig } from '../../src/model/edition-config.ts'
import { authority, call, type Draft, line, manuscripts, mark } from '../annotate/drafts.ts'
import { bookOf } from '../audit/books.ts'
import { generalIndex } from '../general-index.ts'

const moscow = authority('moscow', '莫斯科', {
  kind: 'place',
  heading: { zh: '莫斯科', en: 'Moscow', ru: 'Москва' },
  pinyin: 'Mòsīkē',
  seeAlso: ['yeltsin']
})
const yeltsin = authority('yeltsin', '叶利钦', {
  kind: 'person',
  heading: { zh: '叶利钦', en: 'Yeltsin, Boris', ru: 'Ельцин, Борис' },
  unverified: ['ru'],
  pinyin: 'Yèlìqīn',
  seeFrom: [{ heading: '总统', pinyin: 'zǒngtǒng', en: 'President, the', ru: '' }]
})
const both = [moscow, yeltsin]
const marks = new Map(
  both.map(({ id }): [string, PostedMark[]] => [id, [{ anchor: `mark-${id}`, principal: false, until: undefined }]])
)

function printed(config: Partial<IndexConfig>[], authorities = both): string[][] {
  const configs = config.map((one) => ({ ...generalIndex, ...one }))
  return makeIndexes(configs, authorities, () => marks).map(({ groups }: BookIndex) =>
    groups.flatMap(({ letter, headings }) =>
      headings.map(({ id, heading, parallel, see, seeAlso }) =>
        [
          letter,
          id,
          [heading, ...parallel.map((one) => one.heading)].join(' / '),
          ...(see === undefined ? [] : [`→ ${see.anchor}`]),
          ...seeAlso.map((one) => `⇒ ${one.heading} ${one.anchor}`)
        ].join(' ')
      )
    )
  )
}

function said(authorities: Authority[], config: Partial<IndexConfig> = {}, posted = marks): string[] {
  const complaints: string[] = []
  const edition = { ...manuscripts([]).config, indexes: [{ ...generalIndex, ...config }] }
  checkIndex(
    edition,
    authorities,
    () => posted,
    (complaint) => complaints.push(line(complaint).replace(/ \(.*/u, ''))
  )
  return complaints
}

describe('several indexes', () => {
  it('are made from the same marks, the first with the anchors that references lead to', () => {
    expect(
      printed([
        { id: 'places', title: '地名', kinds: ['place'] },
        { id: 'all', language: 'en', order: 'latin' }
      ])
    ).toEqual([
      ['M entry-moscow 莫斯科 ⇒ Yeltsin, Boris（Index） entry-yeltsin'.replace('Index', '索引')],
      [
        'M index-all-entry-moscow Moscow ⇒ Yeltsin, Boris entry-yeltsin',
        'P see-President,-the President, the → entry-yeltsin',
        'Y entry-yeltsin Yeltsin, Boris'
      ]
    ])
  })

  it('have parallel headings, but for those not verified; in its own language such a one has a question mark', () => {
    expect(printed([{ parallel: ['en', 'ru'] }])[0]).toEqual([
      'M entry-moscow 莫斯科 / Moscow / Москва ⇒ 叶利钦 entry-yeltsin',
      'Y entry-yeltsin 叶利钦 / Yeltsin, Boris',
      'Z see-总统 总统 → entry-yeltsin'
    ])
    expect(printed([{ language: 'ru', order: 'cyrillic' }])[0]).toEqual([
      'Е entry-yeltsin Ельцин, Борис ?',
      'М entry-moscow Москва ⇒ Ельцин, Борис ? entry-yeltsin'
    ])
  })

  it('need a heading in their language', () => {
    const mute = { ...moscow, heading: { ...moscow.heading, en: '' } }
    expect(said([mute, yeltsin], { language: 'en', order: 'latin', title: 'Index' })).toEqual([
      'error heading-is-there 1:1 “moscow” has no heading in en, and the index “Index” wants one'
    ])
  })
})

describe('see', () => {
  const seeing = { ...moscow, see: 'yeltsin', seeAlso: [] }
  const only = new Map([['yeltsin', marks.get('yeltsin') ?? []]])

  it('makes an entry that only points', () => {
    expect(said([seeing, yeltsin], {}, only)).toEqual([])
    const [index] = makeIndexes([generalIndex], [seeing, yeltsin], () => only)
    expect(index?.groups[0]?.headings[0]).toMatchObject({
      heading: '莫斯科',
      marks: [],
      see: { anchor: 'entry-yeltsin' }
    })
  })

  it('stands alone, leads to a used heading, and in one step', () => {
    expect(said([seeing, yeltsin])).toEqual(['error see-stands-alone 1:1 “莫斯科” has 见, and locators besides'])
    expect(said([{ ...seeing, seeAlso: ['yeltsin'] }, yeltsin], {}, only)).toEqual([
      'error see-stands-alone 1:1 “莫斯科” has 见, and 参见 besides'
    ])
    expect(said([seeing, { ...yeltsin, see: 'moscow', seeFrom: [] }], {}, new Map())).toEqual([
      'error see-is-no-circle 1:1 `see` leads on and on: moscow → yeltsin → moscow',
      'error see-is-no-circle 1:1 `see` leads on and on: yeltsin → moscow → yeltsin'
    ])
    expect(
      said([seeing, { ...yeltsin, seeFrom: [] }], {}, new Map()).filter((words) => words.startsWith('error'))
    ).toEqual(['error see-leads-on 1:1 见 under “莫斯科” points to “yeltsin”, which has no entry in the index'])
    expect(said([{ ...moscow, see: 'yelstin', seeAlso: [] }, yeltsin], {}, only)).toEqual([
      'error authority-is-known 1:1 there is no authority “yelstin”'
    ])
  })
})

it('subheadings go two deep', () => {
  const chain = ['a', 'b', 'c', 'd'].map((id, at, all) =>
    authority(id, '甲乙丙丁'[at] ?? '', { pinyin: ['jiǎ', 'yǐ', 'bǐng', 'dīng'][at] ?? '', broader: all[at - 1] })
  )
  const posted = new Map(chain.map(({ id }) => [id, []]))
  expect(said(chain.slice(0, 3), {}, posted)).toEqual([])
  expect(said(chain, {}, posted)).toEqual([
    'error subheading-is-near 1:1 a subheading stands two levels under its heading at most: d < c < b < a'
  ])
})

describe('ranges that an editor opens and closes', () => {
  const open = { ...mark('moscow'), range: 'from' } as Draft
  const close = { ...mark('moscow'), range: 'to' } as Draft

  it('pair each opening with the next closing', () => {
    const edition = bookOf([[open, '甲'], ['莫斯科'], ['乙', close]], [{ ...moscow, seeAlso: [] }])
    const heading = edition.indexes[0]?.groups[0]?.headings[0]
    expect(heading?.marks.map(({ until }) => until !== undefined)).toEqual([true, false])
  })

  it('are whole', () => {
    const complaints = (parts: (string | Draft)[][]) => {
      const words: string[] = []
      collectMarks(bookOf(parts, [moscow]).parts, (complaint) => words.push(line(complaint).replace(/ \(.*/u, '')))
      return words
    }
    expect(complaints([[open], [close]])).toEqual([])
    expect(complaints([[open]])).toEqual(['error range-is-whole 10:1 no range=to closes the range of “moscow”'])
    expect(complaints([[close]])).toEqual(['error range-is-whole 10:1 no range of “moscow” is open here'])
    expect(complaints([[open], [open], [close]])).toHaveLength(1)
  })
})

describe('locators by paragraph', () => {
  const config: IndexConfig = { ...generalIndex, locators: 'paragraph' }
  const locators = (parts: (string | Draft)[][], notes: [string, string][] = [], rest: Partial<IndexConfig> = {}) => {
    const edition = bookOf(parts, [{ ...moscow, seeAlso: [] }], notes)
    const posted = edition.indexes[0]?.groups[0]?.headings[0]?.marks ?? []
    return spotLocators(posted, { ...config, ...rest }, edition).map(({ text }) => text)
  }

  it('name document and paragraph, and the note called there', () => {
    expect(
      locators(
        [['莫斯科'], ['词'], ['莫斯科', call('a'), call('b')]],
        [
          ['a', '词'],
          ['b', '莫斯科']
        ]
      )
    ).toEqual(['D1:1', 'D1:3', 'D1:3注2'])
  })

  it('make ranges of three paragraphs that follow one another', () => {
    const four = [['莫斯科'], ['莫斯科'], ['莫斯科'], ['词'], ['莫斯科']]
    expect(locators(four)).toEqual(['D1:1—3', 'D1:5'])
    expect(locators(four, [], { ranges: 'full', language: 'en' })).toEqual(['D1:1–3', 'D1:5'])
    expect(locators(four, [], { ranges: 'none' })).toEqual(['D1:1', 'D1:2', 'D1:3', 'D1:5'])
  })
})
