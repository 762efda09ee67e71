import { getDocument, VerbosityLevel } from '../../src/prove/pdf/pdfjs.ts'

/** A page as its text reads: what stands in the type area, white space taken away. */
export interface PageText {
  /** The number that the page bears. */
  folio: string
  /** In the order in which it is drawn. */
  text: string
  /** The same by lines, from left to right: what stands at one height. */
  lines: string[]
}

/** Heights between which the type area lies, in points from the foot of an A5 page: above are heads, below folios. */
const typeArea = { foot: 44, head: 527 }

/** Read the pages of a PDF with pdf.js; no engine is asked about its own. */
export async function readPages(pdf: Uint8Array): Promise<PageText[]> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const labels = await document.getPageLabels()
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => ('str' in item && inTypeArea(item.transform[5]) ? [wordOf(item)] : []))
    pages.push({
      folio: labels?.[number - 1] || String(number),
      text: words.map(({ text }) => text).join(''),
      lines: linesOf(words)
    })
    page.cleanup()
  }
  await task.destroy()
  return pages
}

interface Word {
  text: string
  x: number
  y: number
}

function wordOf({ str, transform }: { str: string; transform: number[] }): Word {
  return { text: str.normalize('NFKC').replace(/[\s\u2060\u00ad]/g, ''), x: transform[4] ?? 0, y: transform[5] ?? 0 }
}

function inTypeArea(y: number): boolean {
  return y > typeArea.foot && y < typeArea.head
}

/** Words whose base lines are not 3 points apart are a line. */
function linesOf(words: Word[]): string[] {
  const sorted = words.filter(({ text }) => text !== '').sort((a, b) => b.y - a.y)
  const lines: Word[][] = []
  for (const word of sorted) {
    const line = lines.at(-1)
    if (line?.[0] !== undefined && line[0].y - word.y < 3) line.push(word)
    else lines.push([word])
  }
  return lines.map((line) =>
    line
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
  )
}
