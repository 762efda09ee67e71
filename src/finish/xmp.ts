import { createHash } from 'node:crypto'
import type { PdfFacts } from './facts.ts'
import type { ProfileTraits } from './profiles.ts'

/** What the metadata say of the book. */
export interface DocumentFacts extends PdfFacts {
  /** All languages in it. */
  languages: string[]
  /** True where other files are in it. */
  hasFiles: boolean
}

/** Write the metadata as XMP (ISO 16684-1), with what says which standards the file keeps. */
export function xmp(
  facts: DocumentFacts,
  { creator, producer, date }: { creator: string; producer: string; date: Date },
  traits: ProfileTraits
): string {
  const moment = date.toISOString().replace('.000Z', 'Z')
  const title = escapeXml(facts.title)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li><rdf:li xml:lang="${escapeXml(facts.language)}">${title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq>${items(facts.authors)}</rdf:Seq></dc:creator>
   <dc:language><rdf:Bag>${items([...new Set([facts.language, ...facts.languages])])}</rdf:Bag></dc:language>
   <dc:date><rdf:Seq><rdf:li>${escapeXml(facts.date)}</rdf:li></rdf:Seq></dc:date>
   <xmp:CreatorTool>${creator}</xmp:CreatorTool>
   <xmp:CreateDate>${moment}</xmp:CreateDate>
   <xmp:ModifyDate>${moment}</xmp:ModifyDate>
   <xmp:MetadataDate>${moment}</xmp:MetadataDate>
   <pdf:Producer>${escapeXml(producer)}</pdf:Producer>${traits.isForPress ? '\n   <pdf:Trapped>False</pdf:Trapped>' : ''}
  </rdf:Description>
${standards(facts, traits)} </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

function standards(facts: DocumentFacts, traits: ProfileTraits): string {
  return [
    description('pdfuaid', pdfUa, '<pdfuaid:part>1</pdfuaid:part>'),
    ...(traits.archive
      ? [
          description(
            'pdfaid',
            'http://www.aiim.org/pdfa/ns/id/',
            `<pdfaid:part>${facts.hasFiles ? 3 : 2}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>`
          ),
          pdfUaSchema
        ]
      : []),
    ...(traits.isForPress
      ? [
          description(
            'pdfxid',
            'http://www.npes.org/pdfx/ns/id/',
            '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>'
          ),
          description('xmpMM', 'http://ns.adobe.com/xap/1.0/mm/', identity(facts))
        ]
      : [])
  ].join('')
}

const pdfUa = 'http://www.aiim.org/pdfua/ns/id/'

function description(prefix: string, namespace: string, content: string): string {
  return `  <rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${content}</rdf:Description>\n`
}

/** PDF/A wants the properties described that it does not know (ISO 19005-2, 6.6.2.3). */
const pdfUaSchema = `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>${pdfUa}</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Indicates which part of ISO 14289 the file conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
`

/** Names of the document that do not change with the moment: the same edition has the same. */
function identity({ title, date }: DocumentFacts): string {
  const hash = createHash('sha256').update(`${title}\n${date}`).digest('hex')
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32)
  ]
  return `<xmpMM:DocumentID>uuid:${uuid.join('-')}</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>`
}

function items(values: string[]): string {
  return values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}
