import type { Inline, Text } from '../../model/text.ts'
import { lineBreak } from './text.ts'

/** Han characters and their punctuation: no space is due where a line breaks beside one. */
const unspaced = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** Marks that Chinese shares with alphabets: what stands on the other side decides. */
const shared = /[—…·“”‘’]/u

/**
 * Join the lines of a paragraph: a line break beside Han or full-width punctuation leaves nothing, any other one
 * space. Markdown would make it a space everywhere, which Chinese does not have.
 */
export function joinLines(children: Inline<'draft'>[]): Inline<'draft'>[] {
  const leaves = leavesOf(children)
  leaves.forEach((leaf, at) => {
    if (leaf.value !== lineBreak) return
    const before = Array.from(leaves[at - 1]?.value ?? '').at(-1)
    const after = Array.from(leaves[at + 1]?.value ?? '')[0]
    leaf.value = before !== undefined && after !== undefined && isSpaced(before, after) ? ' ' : ''
  })
  return withoutEmpty(children)
}

function isSpaced(before: string, after: string): boolean {
  if (unspaced.test(before) || unspaced.test(after)) return false
  return !(shared.test(before) && shared.test(after))
}

function leavesOf(children: Inline<'draft'>[]): Text[] {
  return children.flatMap((child) =>
    child.type === 'text' ? [child] : 'children' in child ? leavesOf(child.children) : []
  )
}

function withoutEmpty(children: Inline<'draft'>[]): Inline<'draft'>[] {
  return children
    .filter((child) => child.type !== 'text' || child.value !== '')
    .map((child) => ('children' in child ? { ...child, children: withoutEmpty(child.children) } : child))
}
