import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import { compare } from '../../src/prove/compare.ts'
import { expectUnits } from '../../src/prove/expect/expect.ts'
import { piecesOf } from '../../src/prove/pieces.ts'
import { readHtml } from '../../src/prove/read-html.ts'
import { smallEdition, smallLocated } from './small-edition.ts'

test('compose and prove, which know nothing of each other, say the same of a book', () => {
  const [edition, located] = [smallEdition(), smallLocated()]
  const { root } = compose(edition, located, new Map())
  const html = `<div data-position="1" data-folio="1">${unified().use(rehypeStringify).stringify(root)}</div>`
  const said: string[] = []
  compare(expectUnits(edition, located), piecesOf(readHtml(html)), 'HTML', ({ message }) => said.push(message))
  expect(said).toEqual([])
})
