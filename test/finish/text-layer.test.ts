import { expect, test } from 'vitest'
import { GlyphTexts } from '../../src/finish/content/glyph-texts.ts'
import { decoded } from '../../src/finish/content/streams.ts'
import { cleanTextObject } from '../../src/finish/content/text-layer.ts'
import { PDFDict, PDFDocument, PDFName } from '../../src/finish/pdf-lib.ts'

test('word joiners leave the text layer, and the pen still moves', () => {
  const drawn =
    'BT\n/F 10 Tf\n1 0 0 1 50 400 Tm\n<0041> Tj\n/Span<</ActualText <feff2060> >> BDC\n12.5 0 Td <0001> Tj\nEMC\n3 0 Td <0042> Tj\n'
  expect(cleanTextObject(drawn, new Map())).toBe(
    'BT\n/F 10 Tf\n1 0 0 1 50 400 Tm\n<0041> Tj\n12.5 0 Td 3 0 Td <0042> Tj\n'
  )
})

test('a glyph composed of characters is spelt out where all readers look', async () => {
  const file = await PDFDocument.create({ updateMetadata: false })
  const { context } = file
  const table = '1 beginbfchar\n<0001> <0020>\n<00A5> <0000>\n<00A6> <0042>\nendbfchar'
  const page = file.addPage([100, 100])
  const unicode = context.register(context.flateStream(table))
  page.node.setFontDictionary(PDFName.of('F4'), context.register(context.obj({ Type: 'Font', ToUnicode: unicode })))
  const loaded = await PDFDocument.load(await file.save(), { updateMetadata: false })
  const [own] = loaded.getPages()
  if (own === undefined) throw new Error('a file has pages')
  const glyphs = new GlyphTexts(loaded)
  const drawing = [
    'BT /F4 10 Tf <00a6> Tj',
    '/Span<</ActualText <feff201420602014> >> BDC',
    '1 0 Td <00a5> Tj',
    '2 0 Td <0001> Tj',
    'EMC',
    '/Span<</ActualText <feff0041004220600043> >> BDC',
    '3 0 Td <00a6> Tj',
    '4 0 Td <00a6> Tj',
    'EMC',
    'ET'
  ]
  expect(
    cleanTextObject(`${drawing.join('\n')}\n`, glyphs.of(own))
      .trim()
      .split('\n')
  ).toEqual([
    'BT /F4 10 Tf <00a6> Tj',
    '1 0 Td <00a5> Tj',
    '2 0 Td /Span<</ActualText <feff004100420043> >> BDC',
    '3 0 Td <00a6> Tj',
    '4 0 Td <00a6> Tj',
    'EMC',
    'ET'
  ])
  glyphs.spellOut()
  const font = own.node.Resources()?.lookup(PDFName.of('Font'), PDFDict).lookup(PDFName.of('F4'), PDFDict)
  const written = decoded(loaded.context.lookup(font?.get(PDFName.of('ToUnicode'))) as never)
  expect(written).toContain('<0001> <0020>\n<00A5> <20142014>\n<00A6> <0042>')
})
