import type { Nodes, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { chunksOf } from './chunks.ts'
import { noteCall } from './note-call.ts'

const processor = unified()
  .use(remarkParse)
  // Of two constructs for one character the later extension's is tried first.
  .data('micromarkExtensions', [frontmatter(), directive(), gfmFootnote(), noteCall()])
  .data('fromMarkdownExtensions', [frontmatterFromMarkdown(), directiveFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze()

/**
 * Parse Markdown with directives, notes and front matter into mdast.
 *
 * A long text is parsed in chunks, which takes time with its length; positions are those in the whole.
 */
export function parseMarkdown(text: string, chunks = chunksOf(text)): Root {
  const children = chunks.flatMap(({ text, line, offset }) => {
    const { children } = processor.parse(text)
    if (offset > 0) for (const child of children) move(child, line, offset)
    return children
  })
  return { type: 'root', children }
}

/** Move a node and what is in it behind the chunks before its own. */
function move(node: Nodes, line: number, offset: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.line += line
    point.offset = (point.offset ?? 0) + offset
  }
  if ('children' in node) for (const child of node.children) move(child, line, offset)
}
