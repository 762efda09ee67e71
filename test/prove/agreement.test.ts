import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { collate } from '../../src/collate/collate.ts'
import { compose } from '../../src/compose/compose.ts'
import { locate } from '../../src/locate/locate.ts'
import type { Located } from '../../src/model/book-index.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { EditionConfig } from '../../src/model/edition-config.ts'
import { compare } from '../../src/prove/compare.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { piecesOf } from '../../src/prove/pieces.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { ownManuscripts } from '../manuscripts.ts'
import { smallEdition, smallLocated } from './small-edition.ts'

function disagreements(edition: Edition, located: Located): string[] {
  const { root } = compose(edition, located, new Map())
  const html = `<div data-position="1" data-folio="1">${unified().use(rehypeStringify).stringify(root)}</div>`
  const said: string[] = []
  compare(expectUnits(edition, located), piecesOf(readHtml(html)), 'HTML', ({ message }) => said.push(message))
  return said
}

test('compose and prove, which know nothing of each other, say the same of a book', () => {
  expect(disagreements(smallEdition(), smallLocated())).toEqual([])
})

const pinyins: EditionConfig['pinyin'][] = ['none', 'first', 'every']

test.each(pinyins)('and of every edition of the project in one language, with readings %s', (pinyin) => {
  const manuscripts = ownManuscripts()
  const fail = ({ message }: { message: string }) => {
    throw new Error(message)
  }
  const collation = collate(manuscripts, fail)
  const annotated = annotate(collation, fail)
  const editions = manuscripts.editions.filter(({ languages }) => languages.join() === 'zh-Hans')
  expect(editions.map(({ name }) => name)).toEqual(expect.arrayContaining(['study', 'study-answers']))
  for (const own of editions) {
    const config = { ...own, pinyin }
    const edition = assemble(annotated, { ...collation, manuscripts: { ...manuscripts, config } }, ['engross'], fail)
    expect(disagreements(edition, locate(edition, { pages: [], anchors: new Map() }))).toEqual([])
  }
})
