import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { codeIn } from '../../model/source-code.ts'
import { wordsFor } from '../../model/words.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'

/** Anchor of a work in the list of sources. */
export function sourceAnchor(code: string): string {
  return `source-${code.replaceAll(/\s+/gu, '-')}`
}

/** Name the works that a note or an event rests on: （W1、L1）, each linked to the list where the book has one. */
export function sourceCodes(codes: string[], anchor: string, at: Compositor): ElementContent[] {
  if (codes.length === 0) return []
  const { open, between, close } = wordsFor(at.language).codes
  const listed = at.edition.parts.some((part) => part.type === 'abbreviations')
  const names = codes.flatMap((code, place) => {
    const name = setText(codeIn(at.edition.sources, code, at.language), at.language)
    const named = listed ? [h('a', { href: `#${sourceAnchor(code)}` }, name)] : name
    return place === 0 ? named : [{ type: 'text' as const, value: between }, ...named]
  })
  return [h('span', { className: ['source-codes'], dataUnit: anchor }, open, ...names, close)]
}

/** Say in the place of sources that there are none yet. */
export function unverified(anchor: string, at: Compositor): ElementContent[] {
  const { unverified, codes } = wordsFor(at.language)
  const { open, close } = codes
  return [h('span', { className: ['source-codes'], dataUnit: anchor }, setText(open + unverified + close, at.language))]
}
