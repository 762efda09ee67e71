import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import { collate } from '../../src/collate/collate.ts'
import { compose, type SetParts } from '../../src/compose/compose.ts'
import { locate } from '../../src/locate/locate.ts'
import type { Located } from '../../src/model/book-index.ts'
import type { Composed } from '../../src/model/pages.ts'
import { ownManuscripts } from '../manuscripts.ts'

const fail = (complaint: { message: string }) => {
  throw new Error(complaint.message)
}

const manuscripts = ownManuscripts()
const collation = collate(manuscripts, fail)
const edition = assemble(annotate(collation, fail), collation, ['engross'], fail)
const noPages = { pages: [], anchors: new Map() }

/** Parts by id. */
function partsOf({ root }: Composed): Map<string, Element> {
  const [main] = root.children
  const sections = main?.type === 'element' ? main.children : []
  return new Map(sections.flatMap((part) => (part.type === 'element' ? [[String(part.properties.id), part]] : [])))
}

/** Compose for the first pass, and then with other numbers: gives the parts that were set again. */
function setAgain(change: (located: Located) => void): string[] {
  const parts: SetParts = new Map()
  const first = partsOf(compose(edition, locate(edition, noPages), manuscripts.assets, parts))
  const located = locate(edition, noPages)
  change(located)
  const second = compose(edition, located, manuscripts.assets, parts)
  expect(second).toEqual(compose(edition, located, manuscripts.assets))
  return [...partsOf(second)].filter(([id, part]) => part !== first.get(id)).map(([id]) => id)
}

describe('a book that is composed again', () => {
  test('is of the same parts where nothing changed', () => {
    expect(setAgain(() => undefined)).toEqual([])
  })

  test('has other contents alone where a number in them changed', () => {
    const [anchor] = locate(edition, noPages).folios.keys()
    expect(anchor).toBeDefined()
    expect(setAgain(({ folios }) => folios.set(anchor ?? '', '47'))).toEqual(['contents'])
  })

  test('has another index alone where a locator changed', () => {
    const changed = setAgain(({ indexes }) => {
      const locator = indexes
        .get('index')
        ?.flatMap(({ entries }) => entries)
        .flatMap(({ locators }) => locators)[0]
      expect(locator).toBeDefined()
      if (locator !== undefined) locator.text = '123'
    })
    expect(changed).toEqual(['index'])
  })

  test('has that part anew in which a reference prints something else', () => {
    const reference = edition.references.find(({ form }) => form === 'note' || form === 'page' || form === 'statement')
    expect(reference).toBeDefined()
    const changed = setAgain(({ references }) => references.set(reference?.id ?? '', '第47页'))
    expect(changed).toHaveLength(1)
  })
})
