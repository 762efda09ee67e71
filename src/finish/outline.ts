import { destination } from './destinations.ts'
import type { Draft } from './file/draft.ts'
import { textSource } from './file/source.ts'
import { PDFName, PDFRef } from './pdf-lib.ts'
import type { SheetHeading } from './structure/sheets.ts'

interface Item {
  heading: SheetHeading | undefined
  number: number
  items: Item[]
}

/**
 * Write the outline: the parts of the book, below them their sections, closed (PDF 32000-1, 12.3.3).
 *
 * Its words are those of the headings. The browser's outline would say all that a heading draws, and costs time.
 */
export function addOutline(draft: Draft, headings: SheetHeading[]): void {
  if (headings.length === 0) return
  const root: Item = { heading: undefined, number: draft.reserve(), items: [] }
  const open = [root]
  for (const heading of headings) {
    open.length = Math.min(open.length, heading.level)
    const item: Item = { heading, number: draft.reserve(), items: [] }
    open.at(-1)?.items.push(item)
    open.push(item)
  }
  const ends = endsOf(root)
  draft.sources.set(root.number, `<</Type/Outlines${ends}/Count ${root.items.length}>>`)
  writeItems(draft, root)
  draft.pdf.catalog.set(PDFName.of('Outlines'), PDFRef.of(root.number))
}

function writeItems(draft: Draft, parent: Item): void {
  for (const [place, item] of parent.items.entries()) {
    const { heading, number, items } = item
    if (heading === undefined) continue
    const [before, after] = [parent.items[place - 1], parent.items[place + 1]]
    const neighbours = [
      before === undefined ? '' : `/Prev ${before.number} 0 R`,
      after === undefined ? '' : `/Next ${after.number} 0 R`
    ].join('')
    const below = items.length === 0 ? '' : `${endsOf(item)}/Count -${items.length}`
    const where = `/Dest${destination(draft, heading.page, 0, heading.top)}`
    const title = `/Title${textSource(heading.words)}`
    draft.sources.set(number, `<<${title}/Parent ${parent.number} 0 R${neighbours}${below}${where}>>`)
    writeItems(draft, item)
  }
}

function endsOf({ items }: Item): string {
  const [first, last] = [items[0], items.at(-1)]
  return first === undefined || last === undefined ? '' : `/First ${first.number} 0 R/Last ${last.number} 0 R`
}
