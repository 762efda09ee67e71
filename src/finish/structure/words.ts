import type { SheetElement, SheetNode } from '../../model/print.ts'

/** Give the words of an element, without what the press adds, their white space as it is shown. */
export function wordsOf(element: SheetElement): string {
  return shown(element.children.map(ownWords).join(''))
}

/** Give the first unit whose words an element has; empty where it has none. */
export function unitIn({ attributes, children }: SheetElement): string {
  const own = attributes['data-unit']
  if (own !== undefined) return own
  for (const child of children) {
    const unit = 'text' in child ? '' : unitIn(child)
    if (unit !== '') return unit
  }
  return ''
}

/** Say where a link leads, for who cannot see it: its title, else its words; a mark alone says nothing. */
export function linkWords(element: SheetElement, language: string): string {
  const { role, title, 'aria-label': label } = element.attributes
  const said = label ?? title
  if (said !== undefined && said !== '') return said
  const words = shown(element.children.map(allWords).join(''))
  const { note, back } = signs[language.split('-')[0] ?? ''] ?? english
  if (role === 'doc-noteref') return `${note}${words}`
  return role === 'doc-backlink' ? `${back}${words}` : words
}

const english = { note: 'note ', back: 'back to the text: ' }

const signs: Record<string, { note: string; back: string }> = {
  zh: { note: '注', back: '返回正文' },
  ru: { note: 'примечание ', back: 'назад к тексту: ' },
  en: english
}

function ownWords(node: SheetNode): string {
  if ('text' in node) return node.text
  return node.attributes['data-generated'] === undefined ? node.children.map(ownWords).join('') : ''
}

function allWords(node: SheetNode): string {
  return 'text' in node ? node.text : node.children.map(allWords).join('')
}

function shown(words: string): string {
  return words
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
}
