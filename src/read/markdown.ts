import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { noteCall } from './note-call.ts'

const processor = unified()
  .use(remarkParse)
  // Of two constructs for one character the later extension's is tried first.
  .data('micromarkExtensions', [frontmatter(), directive(), gfmFootnote(), noteCall()])
  .data('fromMarkdownExtensions', [frontmatterFromMarkdown(), directiveFromMarkdown(), gfmFootnoteFromMarkdown()])
  .freeze()

/** Parse Markdown with directives, notes and front matter into mdast. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
