import type { GlyphTable } from './glyph-texts.ts'

/** A choice of font, or glyphs under a replacement text: what changes on the way through a text object. */
const steps =
  /\/(?<font>[^\s/]+)\s+[\d.]+\s+Tf\s|\/Span\s*<<\s*\/ActualText\s*<feff(?<text>[0-9a-f]*)>\s*>>\s*BDC\s(?<inside>.*?)EMC\s/gis

/** Drawing a glyph or two; what moves the pen stays. */
const drawing = /<(?<glyph>[0-9a-f]*)>\s*Tj\s/gi

/** As the tables have them, UTF-16BE in hexadecimal: word joiners and soft hyphens. */
const guides = /(?<=^(?:[0-9a-f]{4})*)(?:2060|00ad)/gi
const space = '0020'

/**
 * Let the text layer of a text object be what was written, in every reader.
 *
 * The browser puts replacement texts where glyph and character do not match: word joiners (U+2060) and soft
 * hyphens (U+00AD), which guide line breaks and are no text, and glyphs composed of several characters (—— is one). Many readers do not look at them.
 * So these are taken out, and composed glyphs spelt out in the table that all readers use.
 */
export function cleanTextObject(drawn: string, fonts: Map<string, GlyphTable>): string {
  if (!drawn.includes('/ActualText')) return drawn
  let table: GlyphTable | undefined
  return drawn.replace(steps, (whole: string, ...rest: unknown[]) => {
    const { font, text = '', inside = '' } = rest.at(-1) as Record<string, string | undefined>
    const chosen = font ?? [...inside.matchAll(/\/(\S+)\s+[\d.]+\s+Tf/g)].at(-1)?.[1]
    if (chosen !== undefined) table = fonts.get(chosen)
    return font === undefined ? replaced(text, inside, table) : whole
  })
}

/** Draw without a replacement text what needs none, and note what a composed glyph stands for. */
function replaced(text: string, inside: string, table: GlyphTable | undefined): string {
  const words = text.replace(guides, '')
  const isEmpty = (glyph: string) => table?.known.get(glyph.toLowerCase()) === space
  const bare =
    words === text
      ? inside
      : inside.replace(drawing, (whole, glyph: string) => (words === '' || isEmpty(glyph) ? '' : whole))
  const [glyph, more] = [...bare.matchAll(drawing)].map(({ groups }) => groups?.glyph?.toLowerCase())
  if (glyph === undefined) return bare
  // Glyph 0 is no glyph at all: it must stay what it is, for `prove` to find.
  const isUnknown = !/^0*$/.test(glyph) && /^0*$/.test(table?.known.get(glyph) ?? '')
  if (table === undefined || more !== undefined || !isUnknown)
    return `/Span<</ActualText <feff${words}> >> BDC\n${bare}EMC\n`
  table.spelt.set(glyph, words)
  return bare
}
