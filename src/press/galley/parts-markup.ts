import type { Element, Root } from 'hast'
import { toHtml } from '../to-html.ts'

/** A book's flow in pieces: what the parts lie in, and each part, as HTML. */
export interface PartsMarkup {
  /** `main`, empty. */
  main: string
  parts: string[]
}

/** Write a flow part by part, so that a part that stayed the same can be told by its text. */
export function partsMarkup(root: Root): PartsMarkup {
  const [only] = root.children
  const main = root.children.length === 1 && only?.type === 'element' && only.tagName === 'main' ? only : undefined
  const children = (main ?? root).children.filter((child): child is Element => child.type === 'element')
  return {
    main: main === undefined ? '<main></main>' : toHtml({ type: 'root', children: [{ ...main, children: [] }] }),
    parts: children.map((part) => toHtml({ type: 'root', children: [part] }))
  }
}
