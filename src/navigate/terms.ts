import type { Element } from 'hast'
import { h } from 'hastscript'
import type { AuthorityKind, HeadingLanguage } from '../model/authority.ts'
import type { Edition, Part } from '../model/edition.ts'
import { navigationWords } from '../model/navigation-words.ts'
import type { Subjects } from './subjects.ts'

const kinds: AuthorityKind[] = ['person', 'place', 'organisation', 'document', 'subject']

/** Find, for each part, where each record is first mentioned: its mark by the anchor of the entry, in the order of the text. */
export function firstMentions({ targets }: Edition, { byMark }: Subjects): Map<string, Map<string, string>> {
  const mentions = new Map<string, Map<string, string>>()
  for (const { anchor, kind, part } of targets.values()) {
    const subject = kind === 'mark' ? byMark.get(anchor) : undefined
    if (subject === undefined) continue
    const own = mentions.get(part) ?? new Map<string, string>()
    if (!own.has(subject)) own.set(subject, anchor)
    mentions.set(part, own)
  }
  return mentions
}

/**
 * Make the box of persons and terms of a statement: every record that its text and notes mention, by kind, in the order of
 * their first mention, each linked to it and with its card.
 */
export function termsOf(
  part: Part,
  first: Map<string, string>,
  subjects: Subjects,
  language: HeadingLanguage
): Element {
  const words = navigationWords[language]
  const groups = kinds.flatMap((kind) => {
    const own = [...first].filter(([id]) => subjects.byEntry.get(id)?.record.kind === kind)
    if (own.length === 0) return []
    const links = own.map(([id, anchor]) =>
      h(
        'li',
        h('a', { className: ['mention'], href: `#${anchor}`, dataCard: id }, subjects.byEntry.get(id)?.entry.heading)
      )
    )
    return [h('section', [h('h3', words.kinds[kind]), h('ul', links)])]
  })
  const id = termsAnchor(part.id)
  return h('div', { className: ['terms'], id, popover: 'auto', role: 'dialog', ariaLabelledby: `${id}-heading` }, [
    h('h2', { id: `${id}-heading` }, words.terms),
    h('p', { className: ['terms-title'] }, part.title),
    ...groups,
    h('button', { type: 'button', popovertarget: id, popovertargetaction: 'hide' }, words.close)
  ])
}

/** Anchor of the box of a statement. */
export function termsAnchor(part: string): string {
  return `terms-${part}`
}
