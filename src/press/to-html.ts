import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const processor = unified().use(rehypeStringify, { allowDangerousHtml: false, closeSelfClosing: false }).freeze()

/** Write hast as HTML. */
export function toHtml(root: Root): string {
  return processor.stringify(root)
}
