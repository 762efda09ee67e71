import { expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { locate } from '../../src/locate/locate.ts'
import type { Statement } from '../../src/model/edition.ts'
import type { Block } from '../../src/model/text.ts'
import { authority, collation, manuscript, manuscripts, mark, paragraph, place } from '../annotate/drafts.ts'
import { generalIndex } from '../general-index.ts'

/*
 * A statement of three paragraphs that name Moscow; the English has the first two in one, and not the third.
 */
const config = {
  ...manuscripts([]).config,
  languages: ['zh-Hans', 'en'],
  statements: ['D1'],
  layout: 'facing' as const,
  parts: ['statements' as const, 'index' as const],
  indexes: [
    { ...generalIndex, texts: ['zh' as const], parallel: ['en' as const], locators: 'paragraph' as const },
    {
      ...generalIndex,
      id: 'en',
      title: 'Index',
      language: 'en' as const,
      texts: ['en' as const, 'zh' as const],
      parallel: ['zh' as const],
      order: 'latin' as const,
      ranges: 'full' as const,
      locators: 'paragraph' as const
    }
  ]
}
const authorities = [
  authority('moscow', '莫斯科', { kind: 'place', heading: { zh: '莫斯科', en: 'Moscow', ru: '' }, pinyin: 'Mòsīkē' })
]
const original = manuscript([1, 2, 3].map((number) => paragraph(number, [mark('moscow', '莫斯科'), '。'])))
const translated: Block<'draft'>[] = [
  {
    ...paragraph(1, ['In ', mark('moscow', 'Moscow'), '.'], 'D1-en'),
    counterpart: { to: 2, part: 1 }
  } as Block<'draft'>,
  { type: 'gap', id: 'D1-en-3', number: 3, declared: true, children: [{ type: 'text', value: '[—]', place }], place }
]

function printedIn(besides: Block<'draft'>[]): string[][] {
  const held = collation(manuscripts([original], { authorities, config }))
  const english = { ...manuscript(besides, { id: 'D1-en' }), language: 'en' }
  const other = annotate(collation(manuscripts([english], { authorities, config })), () => undefined)
  const beside: Statement[] = other.statements
  const edition = assemble({ ...annotate(held, () => undefined), besides: beside }, held, [], () => undefined)
  const located = locate(edition, { pages: [], anchors: new Map() })
  return edition.indexes.map(({ part }) =>
    (located.indexes.get(part) ?? []).flatMap(({ entries }) =>
      entries.flatMap(({ id, heading, parallel, locators }) => [
        [id, heading, ...parallel.map((one) => one.heading)].join(' / '),
        ...locators.map(({ text, anchors }) => `${text} ${anchors.join(' ')}`)
      ])
    )
  )
}

test('an index lists the texts of its language, and from the leading text what that does not have', () => {
  expect(printedIn(translated)).toEqual([
    ['entry-moscow / 莫斯科 / Moscow', 'D1:1—3 mark-D1-1-moscow-1 mark-D1-2-moscow-1 mark-D1-3-moscow-1'],
    ['index-en-entry-moscow / Moscow / 莫斯科', 'D1:1 mark-D1-en-1-moscow-1', 'D1:3 mark-D1-3-moscow-1']
  ])
})

test('where nothing of a statement is translated, all is listed from the leading text', () => {
  expect(printedIn([])[1]).toEqual([
    'index-en-entry-moscow / Moscow / 莫斯科',
    'D1:1–3 mark-D1-1-moscow-1 mark-D1-2-moscow-1 mark-D1-3-moscow-1'
  ])
})
