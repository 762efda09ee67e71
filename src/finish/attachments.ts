import { deflateSync } from 'node:zlib'
import type { Attachment } from './facts.ts'
import type { Draft } from './file/draft.ts'
import { textSource } from './file/source.ts'
import { addNameTree } from './file/trees.ts'
import { momentOf } from './metadata.ts'
import { PDFArray, PDFName, PDFRawStream, PDFRef, PDFString } from './pdf-lib.ts'

/**
 * Put the sources of the book into it, as files that belong to the whole (ISO 19005-3, 6.8; ISO 32000-2, 14.13).
 *
 * `date` stands for the date of all of them: that of a file would be the machine's. Gives the number of their name tree.
 */
export function addAttachments(draft: Draft, attachments: Attachment[], date: string): number {
  const specifications = attachments.map(({ file, bytes }): [string, number] => {
    const packed = new Uint8Array(deflateSync(bytes))
    const { context } = draft.pdf
    const stream = PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: mediaType(file),
        Params: { Size: bytes.length, ModDate: PDFString.fromDate(momentOf(date)) },
        Filter: 'FlateDecode',
        Length: packed.length
      }),
      packed
    )
    const embedded = context.register(stream)
    const params = `<</F ${embedded}/UF ${embedded}>>`
    const path = textSource(file)
    const source = `<</Type/Filespec/F${path}/UF${path}/Desc${textSource(describe(file))}/AFRelationship/Source/EF${params}>>`
    return [file, draft.add(source)]
  })
  const files = PDFArray.withContext(draft.pdf.context)
  for (const [, number] of specifications) files.push(PDFRef.of(number))
  draft.pdf.catalog.set(PDFName.of('AF'), files)
  return addNameTree(
    draft,
    specifications.map(([file, number]) => [file, `${number} 0 R`])
  )
}

const mediaTypes: Record<string, string> = {
  md: 'text/markdown',
  txt: 'text/plain',
  yaml: 'application/yaml',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml'
}

function mediaType(file: string): string {
  return mediaTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

function describe(file: string): string {
  return file.startsWith('witnesses/') ? 'A text as it was received' : 'A source of the edition'
}
