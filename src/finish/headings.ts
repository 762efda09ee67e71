import type { Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

/** Read the words of the headings out of finished pages, in order; what the press adds is none of them. */
export function headingsOf(html: string): string[] {
  return headingsIn(unified().use(rehypeParse).parse(html))
}

function headingsIn(node: Root | RootContent): string[] {
  if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) {
    const { className } = node.properties
    const isContinued = Array.isArray(className) && className.includes('continued')
    return isContinued
      ? []
      : [
          wordsOf(node)
            .replaceAll('\u2060', '')
            .replace(/[\t\n\r ]+/g, ' ')
            .replace(/^ | $/g, '')
        ]
  }
  return 'children' in node ? node.children.flatMap(headingsIn) : []
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.properties.dataGenerated !== undefined) return ''
  return node.children.map(wordsOf).join('')
}
