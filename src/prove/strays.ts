import type { Complain } from '../model/complaint.ts'
import * as rules from '../model/rules.ts'
import { withoutSpaces } from './plain.ts'
import type { HtmlPage } from './read-html.ts'

/** Check that nothing is printed that belongs neither to a unit nor to what the press adds. */
export function checkStrays(pages: HtmlPage[], complain: Complain): void {
  for (const { runs, folio } of pages) {
    for (const { text, unit, generated } of runs) {
      if (unit !== undefined || generated || withoutSpaces(text) === '') continue
      complain(rules.nothingIsAdded({ unit: 'no unit', product: `HTML, page ${folio}`, place: undefined }, text.trim()))
    }
  }
}
