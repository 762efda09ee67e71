import { deflateSync } from 'node:zlib'
import type { Draft } from '../file/draft.ts'
import { textSource } from '../file/source.ts'
import { PDFArray, PDFName, PDFRawStream, PDFRef } from '../pdf-lib.ts'
import { blackInkProfile, sRgbProfile } from './icc.ts'

/** Say what the colours in the file mean (PDF 32000-1, 14.11.5): those of a screen, or shares of black ink. */
export function setIntent(draft: Draft, intent: 'screen' | 'black'): void {
  const [kind, condition, words, profile] =
    intent === 'screen'
      ? ['GTS_PDFA1', 'sRGB', 'sRGB IEC61966-2.1', embedProfile(draft, 3, sRgbProfile())]
      : ['GTS_PDFX', 'Custom', 'Black ink on uncoated paper, dot gain 20 %', embedProfile(draft, 1, blackInkProfile())]
  const source = `<</Type/OutputIntent/S/${kind}/OutputConditionIdentifier${textSource(condition)}/Info${textSource(words)}/DestOutputProfile ${profile} 0 R>>`
  const intents = PDFArray.withContext(draft.pdf.context)
  intents.push(PDFRef.of(draft.add(source)))
  draft.pdf.catalog.set(PDFName.of('OutputIntents'), intents)
}

/** Put a colour profile into the file. Gives its number. */
export function embedProfile({ pdf: { context } }: Draft, components: number, profile: Uint8Array): number {
  const bytes = new Uint8Array(deflateSync(profile))
  const stream = PDFRawStream.of(context.obj({ N: components, Filter: 'FlateDecode', Length: bytes.length }), bytes)
  return context.register(stream).objectNumber
}
