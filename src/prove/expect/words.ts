import type { Inline, Note } from '../../model/text.ts'
import { wordsFor } from '../../model/words.ts'

/** What each cross reference prints, by its id; see `Located`. */
export type References = Map<string, string>

/**
 * Write out the characters of a line as they shall be printed: supplied words in 〔 〕, references as located,
 * breaks and notes nothing. Written apart from `compose` on purpose: where both say the same, it is proved.
 */
export function words(nodes: Inline<'fair'>[], references: References, language = 'zh'): string {
  return nodes.map((node) => wordsOf(node, references, language)).join('')
}

function wordsOf(node: Inline<'fair'>, references: References, language: string): string {
  switch (node.type) {
    case 'text':
      return node.value
    case 'reference':
      // The raised mark of a further call is no word of the text.
      if (node.form === 'recall') return ''
      return references.get(node.id) ?? node.label
    case 'break':
    case 'note':
      return ''
    case 'supplied':
      return wordsFor(language).supplied.join(words(node.children, references, language))
    case 'foreign':
      return words(node.children, references, node.language)
    default:
      return words(node.children, references, language)
  }
}

/** Find the notes called in a line, in the order of their calls. */
export function notesIn(nodes: Inline<'fair'>[]): Note[] {
  return nodes.flatMap((node) => {
    if (node.type === 'note') return [node]
    return 'children' in node ? notesIn(node.children) : []
  })
}
