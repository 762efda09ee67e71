import type { Draft } from './file/draft.ts'
import { PDFName, PDFString } from './pdf-lib.ts'
import type { ProfileTraits } from './profiles.ts'
import { type DocumentFacts, xmp } from './xmp.ts'

const creator = 'engross'

/** Say what the file is, twice as readers expect it: in the information dictionary and as XMP. */
export function setMetadata({ pdf }: Draft, facts: DocumentFacts, traits: ProfileTraits): void {
  const date = momentOf(facts.date)
  pdf.setTitle(facts.title)
  pdf.setAuthor(facts.authors.join('; '))
  pdf.setCreator(creator)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  pdf.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true)
  const packet = xmp(facts, { creator, producer: pdf.getProducer() ?? '', date }, traits)
  // Not compressed, so that tools that know no PDF find it (ISO 16684-1).
  const stream = pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}

/** Midnight UTC at the beginning of the year, month or day named: so ECMAScript reads dates without a time. */
export function momentOf(date: string): Date {
  return new Date(date)
}
