import type { IndexEntry, IndexGroup, Located, Locator } from '../model/book-index.ts'
import type { BookIndex, Edition, IndexHeading, PostedMark } from '../model/edition.ts'
import type { PageMap } from '../model/page-map.ts'
import { folioAt } from './folios.ts'
import { pageLocators } from './page-locators.ts'
import { referenceTexts } from './references.ts'
import { spotLocators } from './spot-locators.ts'

/**
 * Turn marks into locators and say what each number that depends on the pages is.
 *
 * Before the first pass the page map is empty: figures then are `00`, as wide as most will be, so that the pages of
 * the first pass are nearly those of the last.
 */
export function locate(edition: Edition, pageMap: PageMap): Located {
  return {
    indexes: new Map(edition.indexes.map((index) => [index.part, groupsOf(index, edition, pageMap)])),
    folios: contentsFolios(edition, pageMap),
    references: referenceTexts(edition, pageMap)
  }
}

/** Give the page of everything the contents list. */
function contentsFolios({ parts }: Edition, pageMap: PageMap): Map<string, string> {
  const lines = parts.flatMap((part) => (part.type === 'contents' ? part.lines : []))
  return new Map(lines.map(({ target }) => [target, folioAt(target, pageMap)]))
}

function groupsOf({ config, groups }: BookIndex, edition: Edition, pageMap: PageMap): IndexGroup[] {
  const locate = (marks: PostedMark[]) =>
    config.locators === 'page' ? pageLocators(marks, config, edition, pageMap) : spotLocators(marks, config, edition)
  return groups.map(({ letter, headings }) => ({
    letter,
    entries: headings.map((heading) => entryOf(heading, locate))
  }))
}

function entryOf(heading: IndexHeading, locate: (marks: PostedMark[]) => Locator[]): IndexEntry {
  const { marks, subheadings, ...rest } = heading
  return {
    ...rest,
    locators: locate(marks),
    subentries: subheadings.map((subheading) => entryOf(subheading, locate))
  }
}
