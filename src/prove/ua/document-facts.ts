import { decode } from './pdf/decode.ts'
import { dictAt, has, isTrueAt, itemsAt, nameAt, numberAt, streamAt, textAt } from './pdf/objects.ts'
import type { Pdf } from './pdf/open.ts'
import { PDFStream } from './pdf/pdf-lib.ts'
import type { DocumentFacts } from './rules/document.ts'
import { readXml, type XmlElement } from './xmp/xml.ts'

/** Gather what the rules ask of the document as a whole. */
export function documentFacts({ catalog, header, encryption }: Pdf): DocumentFacts {
  const markInfo = dictAt(catalog, 'MarkInfo')
  const metadata = streamAt(catalog, 'Metadata')?.dict
  return {
    header,
    isMarked: isTrueAt(markInfo, 'Marked'),
    hasSuspects: isTrueAt(markInfo, 'Suspects'),
    hasStructure: dictAt(catalog, 'StructTreeRoot') !== undefined,
    hasMetadata: nameAt(metadata, 'Type') === 'Metadata' && nameAt(metadata, 'Subtype') === 'XML',
    showsTitle: isTrueAt(dictAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
    hasLanguage: textAt(catalog, 'Lang') !== undefined,
    hasOutline: has(dictAt(catalog, 'Outlines'), 'First'),
    dynamicRender: dynamicRenderOf(catalog),
    encryption: encryption === undefined ? undefined : { permissions: numberAt(encryption, 'P') }
  }
}

/** What the configuration of an XFA form says (XML Forms Architecture 3.3, `dynamicRender`). */
function dynamicRenderOf(catalog: Pdf['catalog']): string | undefined {
  const packets = itemsAt(dictAt(catalog, 'AcroForm'), 'XFA').filter((item) => item instanceof PDFStream)
  const texts = packets.map((packet) => new TextDecoder().decode(decode(packet)))
  // A form may come as one document or cut into packets that are XML only together.
  const trees = [texts.join(''), ...texts].flatMap((text) => readXml(text) ?? [])
  return trees.flatMap((tree) => named('dynamicRender', tree))[0]?.text.trim()
}

function named(name: string, element: XmlElement): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => named(name, child))]
}
