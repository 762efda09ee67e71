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
  // The longest first: 5 would take away half of 15.
  const numbers = html.numbers.map(withoutSpaces).sort((a, b) => b.length - a.length)
  for (const number of numbers) rest = rest.replace(number, '')
  rest = rest.replace(ornaments, '')
  if (rest !== '') complain(rules.nothingIsAdded(spot, rest))
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
