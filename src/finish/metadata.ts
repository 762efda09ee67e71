import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PdfFacts } from './facts.ts'
import { PDFName, PDFString } from './pdf-lib.ts'

const creator = 'engross'

/** Say what the file is, twice as readers expect it: in the information dictionary and as XMP. */
export function setMetadata(pdf: PDFDocument, facts: PdfFacts): void {
  const date = momentOf(facts.date)
  pdf.setTitle(facts.title)
  pdf.setAuthor(facts.authors.join('; '))
  pdf.setCreator(creator)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadataStream(pdf, xmp(pdf, facts, date))))
}

/** Not compressed, so that tools that know no PDF find it (ISO 16684-1). */
function metadataStream(pdf: PDFDocument, packet: string) {
  return pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' })
}

function xmp(pdf: PDFDocument, facts: PdfFacts, date: Date): string {
  const moment = date.toISOString().replace('.000Z', 'Z')
  const items = (values: string[]) => values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(facts.title)}</rdf:li><rdf:li xml:lang="${escapeXml(facts.language)}">${escapeXml(facts.title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq>${items(facts.authors)}</rdf:Seq></dc:creator>
   <dc:language><rdf:Bag>${items([facts.language])}</rdf:Bag></dc:language>
   <dc:date><rdf:Seq><rdf:li>${escapeXml(facts.date)}</rdf:li></rdf:Seq></dc:date>
   <xmp:CreatorTool>${creator}</xmp:CreatorTool>
   <xmp:CreateDate>${moment}</xmp:CreateDate>
   <xmp:ModifyDate>${moment}</xmp:ModifyDate>
   <xmp:MetadataDate>${moment}</xmp:MetadataDate>
   <pdfuaid:part>1</pdfuaid:part>
   <pdf:Producer>${escapeXml(pdf.getProducer() ?? '')}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** Midnight UTC at the beginning of the year, month or day named: so ECMAScript reads dates without a time. */
function momentOf(date: string): Date {
  return new Date(date)
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}
