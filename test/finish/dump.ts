import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFRawStream
} from '@cantoo/pdf-lib'

/** Write the structure tree as text, an element a line: `P Lang (en): p1.0 p2.3`, contents by page and number. */
export function dumpTags(pdf: PDFDocument): string[] {
  const places = new Map(pdf.getPages().map(({ ref }, place) => [ref.toString(), place + 1]))
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return dump(root.lookup(PDFName.of('K'), PDFDict), 0)

  function dump(element: PDFDict, depth: number): string[] {
    const facts = ['Lang', 'ID', 'Alt', 'A'].flatMap((name) => {
      const value = element.get(PDFName.of(name))
      return value === undefined ? [] : [` ${name} ${value.toString().replace(/\s+/g, ' ')}`]
    })
    const kids = element
      .lookup(PDFName.of('K'), PDFArray)
      .asArray()
      .map((kid) => pdf.context.lookup(kid))
    const own = kids.flatMap((kid) => (isElement(kid) ? [] : [contentOf(kid, element)]))
    const role = element.get(PDFName.of('S'))?.toString().slice(1)
    const line = `${'  '.repeat(depth)}${role}${facts.join('')}${own.length === 0 ? '' : `: ${own.join(' ')}`}`
    return [line, ...kids.flatMap((kid) => (isElement(kid) ? dump(kid, depth + 1) : []))]
  }

  function contentOf(kid: PDFObject | undefined, element: PDFDict): string {
    const own = kid instanceof PDFDict ? kid : undefined
    const page = places.get((own?.get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg')))?.toString() ?? '')
    if (own?.get(PDFName.of('Obj')) !== undefined) return `p${page}.link`
    return `p${page}.${(own?.get(PDFName.of('MCID')) ?? kid)?.toString()}`
  }
}

function isElement(kid: PDFObject | undefined): kid is PDFDict {
  return kid instanceof PDFDict && kid.get(PDFName.of('S')) !== undefined
}

/** Read the drawing of a page, a line an instruction. */
export function drawingOf(pdf: PDFDocument, place: number): string[] {
  const contents = pdf.context.lookup(pdf.getPage(place).node.get(PDFName.of('Contents'))) as PDFRawStream
  return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1').split('\n')
}
