import type { FontFile } from '../../model/pages.ts'
import type { FontUse } from '../in-page/result.ts'
import { covers } from './coverage.ts'

/** What fonts have to hold, and what they lack. */
export interface Demand {
  /** Characters by font, sorted. */
  characters: Map<FontFile, string>
  /** Characters that no font of their list has, with that list. */
  missing: { character: string; families: string[] }[]
}

/** Invisible characters need no glyph: white space, joiners, marks of direction, variation selectors. */
const invisible = /[\s\p{Cf}\p{Variation_Selector}]/u

/**
 * Share characters out among fonts as a browser does: each goes to the first family of its list that has it.
 *
 * `everywhere` goes to every font that has it: what stands in no text yet (figures of folios, marks of notes).
 */
export function demandOf(uses: FontUse[], fonts: FontFile[], everywhere: string): Demand {
  const sets = new Map(fonts.map((font) => [font, new Set([...everywhere].filter((sign) => covers(font, sign)))]))
  const missing: Demand['missing'] = []
  for (const use of uses) {
    const candidates = use.families.flatMap((family) => bestFace(fonts, family, use) ?? [])
    // A word that is divided shows a hyphen.
    for (const character of use.characters.replaceAll('\u00ad', '-')) {
      const font = candidates.find((candidate) => covers(candidate, character))
      if (font !== undefined) sets.get(font)?.add(character)
      else if (!invisible.test(character)) missing.push({ character, families: use.families })
    }
  }
  const characters = new Map([...sets].map(([font, set]) => [font, [...set].sort(byCodePoint).join('')]))
  return { characters, missing }
}

/** Choose the face of a family as CSS does: the style first, then the nearest weight, the lighter one below 450. */
function bestFace(fonts: FontFile[], family: string, { weight, italic }: FontUse): FontFile | undefined {
  const style = italic ? 'italic' : 'normal'
  const faces = fonts.filter((font) => font.family === family)
  const styled = faces.filter((font) => font.style === style)
  const distance = (font: FontFile) =>
    Math.abs(font.weight - weight) + (font.weight < weight === weight <= 500 ? 0 : 0.5)
  return (styled.length > 0 ? styled : faces).sort((a, b) => distance(a) - distance(b))[0]
}

function byCodePoint(a: string, b: string): number {
  return (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)
}
