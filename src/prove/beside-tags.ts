import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { isSpace } from './letters.ts'
import type { PdfPage } from './pdf/glyph.ts'
import { withoutSpaces } from './plain.ts'
import type { HtmlPage } from './read-html.ts'

/** Leaders and bullets, which CSS draws. */
const ornaments = /[·•…‥．–]/gu

/**
 * Check what is drawn beside the tags: running heads and folios, all of them, and what CSS adds (numbers of
 * paragraphs and statements, leaders, bullets). Anything else would be text that no reader of the structure finds.
 */
export function checkBesideTags(html: HtmlPage, pdf: PdfPage, complain: Complain): void {
  const spot = { unit: 'running head or folio', product: `PDF, page ${html.folio}`, place: undefined }
  const drawn = pdf.glyphs.filter(({ content }) => content === undefined).map(({ text }) => text)
  let rest = drawn.filter((text) => !isSpace(text)).join('')
  for (const { text, untagged } of html.runs) {
    const wanted = withoutSpaces(text)
    if (!untagged || wanted === '') continue
    if (!rest.includes(wanted)) complain(rules.nothingIsLost(spot, wanted))
    rest = rest.replace(wanted, '')
  }
  rest = withoutNumbers(rest, html.numbers.map(withoutSpaces)).replace(ornaments, '')
  if (rest !== '') complain(rules.nothingIsAdded(spot, rest))
}

/**
 * Take the numbers out that CSS prints. They are drawn one after the other, so that they must be looked for in their
 * order (3:1 and 5:1 hold 15:1); where they are drawn in another, the longest first (5 would take away half of 15).
 */
function withoutNumbers(drawn: string, numbers: string[]): string {
  const byLength = numbers.toSorted((a, b) => b.length - a.length)
  const rest = byLength.reduce((left, number) => left.replace(number, ''), drawn)
  if (rest.replace(ornaments, '') === '') return rest
  let [inOrder, from] = ['', 0]
  for (const number of numbers) {
    const at = drawn.indexOf(number, from)
    if (at < 0) return rest
    inOrder += drawn.slice(from, at)
    from = at + number.length
  }
  return inOrder + drawn.slice(from)
}

/** Check that a page that prints its folio prints its own. */
export function checkFolios(html: HtmlPage[], complain: Complain): void {
  for (const { runs, folio, position } of html) {
    for (const { text, untagged } of runs) {
      if (!untagged || text === folio || !/^(\d+|[ivxlcdm]+)$/.test(text)) continue
      const spot = { unit: `folio of page ${position}`, product: 'HTML', place: undefined }
      complain(rules.pageMapIsTrue(spot, folio, text))
    }
  }
}
