import { create } from 'fontkit'
import type { FontFile } from '../../model/pages.ts'

const known = new Map<string, Set<number>>()

/** Code points that a font has a glyph for, by its cmap. */
export function coveredCharacters(font: FontFile): Set<number> {
  const set = known.get(font.source) ?? readCoverage(font)
  known.set(font.source, set)
  return set
}

/** Ask whether a font has a glyph for a character. */
export function covers(font: FontFile, character: string): boolean {
  return coveredCharacters(font).has(character.codePointAt(0) ?? 0)
}

function readCoverage({ bytes, source }: FontFile): Set<number> {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!('characterSet' in font)) throw new Error(`${source} is a collection of fonts`)
  // The last segment of a cmap ends with a code that is no character.
  return new Set(font.characterSet.filter((code) => code !== 0xffff))
}
