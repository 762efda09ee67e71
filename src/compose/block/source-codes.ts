import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { signposts } from '../../model/signposts.ts'
import type { Compositor } from '../compositor.ts'
import { setText } from '../typeset/set-text.ts'

/** Anchor of a work in the list of sources. */
export function sourceAnchor(code: string): string {
  return `source-${code.replaceAll(/\s+/gu, '-')}`
}

/** Name the works that a note or an event rests on: （W1、L1）, each linked to the list where the book has one. */
export function sourceCodes(codes: string[], anchor: string, at: Compositor): ElementContent[] {
  if (codes.length === 0) return []
  const listed = at.edition.parts.some((part) => part.type === 'abbreviations')
  const names = codes.flatMap((code, place) => {
    const name = setText(code, at.language)
    const named = listed ? [h('a', { href: `#${sourceAnchor(code)}` }, name)] : name
    return place === 0 ? named : [{ type: 'text' as const, value: '、' }, ...named]
  })
  return [h('span', { className: ['source-codes'], dataUnit: anchor }, '（', ...names, '）')]
}

/** Say in the place of sources that there are none yet. */
export function unverified(anchor: string, at: Compositor): ElementContent[] {
  return [
    h('span', { className: ['source-codes'], dataUnit: anchor }, setText(`（${signposts.unverified}）`, at.language))
  ]
}
