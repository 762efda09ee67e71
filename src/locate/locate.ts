import type { IndexEntry, Located } from '../model/book-index.ts'
import type { Edition, IndexHeading } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import { folioAt } from './folios.ts'
import { locatorsOf } from './locators.ts'
import { referenceTexts } from './references.ts'

/**
 * Turn marks into locators and say what each number that depends on the pages is.
 *
 * Before the first pass the page map is empty: figures then are `00`, as wide as most will be, so that the pages of
 * the first pass are nearly those of the last.
 */
export function locate(edition: Edition, pageMap: PageMap): Located {
  return {
    groups: edition.index.map(({ letter, headings }) => ({
      letter,
      entries: headings.map((heading) => entryOf(heading, edition, pageMap))
    })),
    folios: contentsFolios(edition, pageMap),
    references: referenceTexts(edition, pageMap)
  }
}

/** Give the page of everything the contents list. */
function contentsFolios({ parts }: Edition, pageMap: PageMap): Map<string, string> {
  const lines = parts.flatMap((part) => (part.type === 'contents' ? part.lines : []))
  return new Map(lines.map(({ target }) => [target, folioAt(target, pageMap)]))
}

function entryOf(heading: IndexHeading, edition: Edition, pageMap: PageMap): IndexEntry {
  const { marks, subheadings, ...rest } = heading
  return {
    ...rest,
    locators: locatorsOf(marks, edition, pageMap),
    subentries: subheadings.map((subheading) => entryOf(subheading, edition, pageMap))
  }
}
