import { type ContentTag, contentTags } from '../ua/content-tags.ts'
import { openTagged } from '../ua/pdf-ua.ts'
import type { BookReader, Guide } from './book-reader.ts'
import type { PdfBook, PdfPage } from './glyph.ts'

/**
 * Open a PDF and let it be read. Throws where the bytes are no PDF that can be read.
 *
 * The reader is loaded only here: it takes a tenth of a second, and most commands read no PDF.
 */
export async function withBook<Result>(
  bytes: Uint8Array,
  guide: Guide,
  use: (reader: BookReader) => Promise<Result>
): Promise<Result> {
  const { openBook } = await import('./book-reader.ts')
  const reader = await openBook(bytes, guide)
  try {
    return await use(reader)
  } finally {
    await reader.close()
  }
}

/** Read a PDF whole. */
export async function readBook(bytes: Uint8Array): Promise<PdfBook> {
  const tags: ContentTag[][] = []
  return withBook(bytes, { tags }, async (reader) => {
    tags.push(...contentTags(openTagged(bytes)))
    const pages: PdfPage[] = []
    for await (const page of reader.pages()) pages.push(page)
    return { pages, ...(await reader.facts()) }
  })
}
