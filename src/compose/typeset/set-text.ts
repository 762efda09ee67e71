import type { Element, ElementContent, Properties } from 'hast'
import { join } from './join.ts'

/**
 * Set characters: forbid wrong line breaks, give dashes and the name point their full width, and say
 * what is not in the language around.
 *
 * The characters stay as they are; only word joiners and elements come in.
 */
export function setText(text: string, language: string): ElementContent[] {
  const content: ElementContent[] = []
  let set = 0
  const joined = join(text)
  for (const found of joined.matchAll(runs)) {
    const element = elementOf(found.groups ?? {}, found[0], language)
    if (element === undefined) continue
    if (found.index > set) content.push({ type: 'text', value: joined.slice(set, found.index) })
    content.push(element)
    set = found.index + found[0].length
  }
  if (set < joined.length) content.push({ type: 'text', value: joined.slice(set) })
  return content
}

/** Runs that need an element of their own. A hash is looked for first: its letters are no words. */
const runs = new RegExp(
  [
    '(?<hash>[0-9a-f]{32,})',
    String.raw`(?<dash>—(?:\u2060—)*)`,
    '(?<point>·)',
    '(?<sign>§)',
    String.raw`(?<latin>\p{Script=Latin}[\p{Script=Latin}\d]*(?:[ .,:/?=&#@+'’_~-]+[\p{Script=Latin}\d]+)*)`,
    String.raw`(?<cyrillic>\p{Script=Cyrillic}+(?:[ .,-]+\p{Script=Cyrillic}+)*)`
  ].join('|'),
  'gu'
)

function elementOf(
  run: Record<string, string | undefined>,
  value: string,
  language: string
): ElementContent | undefined {
  if (run.hash !== undefined) return span({ className: ['hash'] }, value)
  if (run.dash !== undefined) return span({ className: ['dash'] }, value)
  if (!language.startsWith('zh')) return undefined
  if (run.point !== undefined) return span({ className: ['point'] }, value)
  if (run.sign !== undefined) return span({ className: ['sign'] }, value)
  if (run.latin !== undefined) return span({ lang: 'en' }, value)
  return span({ lang: 'ru' }, value)
}

function span(properties: Properties, value: string): Element {
  return { type: 'element', tagName: 'span', properties, children: [{ type: 'text', value }] }
}
