import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A line of text of a PDF page, pt from the upper left corner; what is smaller than `least` pt is passed over. */
export interface PdfLine {
  baseline: number
  left: number
  size: number
  text: string
}

/** Read the lines of every page, from the top: pieces on one baseline are one line. */
export async function pdfLines(bytes: Uint8Array, least: number): Promise<PdfLine[][]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: PdfLine[][] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , , height = 0] = page.view
    const { items } = await page.getTextContent()
    const lines: PdfLine[] = []
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , size = 0, left = 0, y = 0] = item.transform as number[]
      if (size < least) continue
      const line = lines.find(({ baseline }) => Math.abs(baseline - (height - y)) < 1)
      if (line === undefined) lines.push({ baseline: height - y, left, size, text: item.str })
      else line.text += item.str
    }
    pages.push(lines.sort((a, b) => a.baseline - b.baseline))
  }
  await document.destroy()
  return pages
}

/** Read the pieces of text of every page as they are drawn, with the width of the page in pt. */
export async function pdfPieces(bytes: Uint8Array): Promise<{ pieces: PdfLine[]; width: number }[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: { pieces: PdfLine[]; width: number }[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent({ disableNormalization: true })
    const pieces = items.flatMap((item) => {
      if (!('str' in item)) return []
      const [, , , size = 0, left = 0, y = 0] = item.transform as number[]
      return [{ baseline: height - y, left, size, text: item.str.trim() }]
    })
    pages.push({ pieces, width })
  }
  await document.destroy()
  return pages
}
