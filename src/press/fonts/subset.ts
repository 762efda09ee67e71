import subsetFont from 'subset-font'
import type { FontFile } from '../../model/pages.ts'

const subsets = new Map<string, Uint8Array>()

/**
 * Cut a font to the characters it is needed for, with all its features.
 *
 * Besides size this is what keeps the text of the PDF exact: a whole font has radicals that share glyphs with
 * ideographs. To sfnt, for WOFF2 takes 20 to 60 times as long; the bytes depend on nothing but font and characters.
 */
export async function subset(font: FontFile, characters: string): Promise<Uint8Array> {
  const key = `${font.source}\n${characters}`
  const known = subsets.get(key)
  if (known !== undefined) return known
  const bytes = await subsetFont(
    Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength),
    characters,
    { targetFormat: 'sfnt' }
  )
  for (const other of [...subsets.keys()]) if (other.startsWith(`${font.source}\n`)) subsets.delete(other)
  subsets.set(key, bytes)
  return bytes
}

/** Name the file of a subset: `fonts/engross-serif-400.ttf`. */
export function subsetFile({ family, weight, style }: FontFile): string {
  return `fonts/${family.toLowerCase().replaceAll(' ', '-')}-${weight}${style === 'italic' ? '-italic' : ''}.ttf`
}

/** Write the style sheet that makes the fonts known; its links are relative to itself. */
export function fontStyles(fonts: FontFile[]): string {
  const rules = fonts.map(
    (font) =>
      `@font-face { font-family: '${font.family}'; font-weight: ${font.weight}; font-style: ${font.style}; ` +
      `src: url('${subsetFile(font)}') format('truetype'); }\n`
  )
  return rules.join('')
}
