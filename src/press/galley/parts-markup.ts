import type { Element, Root } from 'hast'
import { toHtml } from '../to-html.ts'

/** A book's flow in pieces: what the parts lie in, and each part, as HTML. */
export interface PartsMarkup {
  /** `main`, empty. */
  main: string
  parts: string[]
}

/** What was written of a part: `compose` gives the same element for a part that stayed as it was. */
const written = new WeakMap<Element, string>()

/** Write a flow part by part, so that a part that stayed the same can be told by its text. */
export function partsMarkup(root: Root): PartsMarkup {
  const [only] = root.children
  const main = root.children.length === 1 && only?.type === 'element' && only.tagName === 'main' ? only : undefined
  const children = (main ?? root).children.flatMap((child) => (child.type === 'element' ? [child] : []))
  return {
    main: main === undefined ? '<main></main>' : toHtml({ type: 'root', children: [{ ...main, children: [] }] }),
    parts: children.map(partMarkup)
  }
}

function partMarkup(part: Element): string {
  const markup = written.get(part) ?? toHtml({ type: 'root', children: [part] })
  written.set(part, markup)
  return markup
}
