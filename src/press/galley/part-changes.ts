import type { TextChange } from '../in-page/galley/messages.ts'

/** What is to be done on the desk so that other parts lie there. */
export interface PartChanges {
  /** Parts to be put there anew. */
  replaced: { at: number; html: string }[]
  /** Parts of which only some words are others: most are the page numbers of references. */
  texts: { at: number; changes: TextChange[] }[]
}

/** Compare the parts that lie on the desk with those that shall. */
export function partChanges(former: string[], parts: string[]): PartChanges {
  const found: PartChanges = { replaced: [], texts: [] }
  for (const [at, html] of parts.entries()) {
    const before = former[at]
    if (html === before) continue
    const changes = before === undefined ? undefined : textChanges(before, html)
    if (changes === undefined) found.replaced.push({ at, html })
    else found.texts.push({ at, changes })
  }
  return found
}

/**
 * Compare two versions of a part. Gives the elements of which only the words are others, by their ids; nothing where
 * something else is, or where the words stand in an element without an id.
 */
export function textChanges(former: string, html: string): TextChange[] | undefined {
  const changes: TextChange[] = []
  let [before, after] = [0, 0]
  for (;;) {
    const same = commonLength(former, before, html, after)
    before += same
    after += same
    if (before === former.length && after === html.length) return changes
    // The words begin after the tag before the place where the two part, and end before the next.
    const begin = html.lastIndexOf('>', after - 1) + 1
    const tag = html.slice(html.lastIndexOf('<', begin - 1), begin)
    const id = /^<[a-z][^<>]* id="([^"&<>]+)"[^<>]*>$/.exec(tag)?.[1]
    const formerEnd = former.indexOf('</', before)
    const end = html.indexOf('</', after)
    if (id === undefined || formerEnd < 0 || end < 0) return undefined
    const [formerWords, words] = [former.slice(before - (after - begin), formerEnd), html.slice(begin, end)]
    // No tags, and nothing that is written otherwise in HTML.
    if (/[<>&]/.test(formerWords + words)) return undefined
    changes.push({ id, text: words })
    before = formerEnd
    after = end
  }
}

/** How far two strings are the same, from one place in each; looked at in strides, for nearly all of it is. */
function commonLength(a: string, fromA: number, b: string, fromB: number): number {
  const stride = 512
  let length = 0
  while (
    fromA + length + stride <= a.length &&
    a.slice(fromA + length, fromA + length + stride) === b.slice(fromB + length, fromB + length + stride)
  )
    length += stride
  const most = Math.min(a.length - fromA, b.length - fromB)
  while (length < most && a.charCodeAt(fromA + length) === b.charCodeAt(fromB + length)) length++
  return length
}
