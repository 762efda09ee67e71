import { create } from 'fontkit'
import type { FontFile } from '../../model/pages.ts'

const coverage = new Map<string, Set<number>>()

/** Ask whether a font has a glyph for a character, by its cmap. */
export function covers(font: FontFile, character: string): boolean {
  let set = coverage.get(font.source)
  if (set === undefined) {
    const parsed = create(Buffer.from(font.bytes))
    if (!('characterSet' in parsed)) throw new Error(`${font.source} is a collection of fonts`)
    set = new Set(parsed.characterSet)
    coverage.set(font.source, set)
  }
  return set.has(character.codePointAt(0) ?? 0)
}
