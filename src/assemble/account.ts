import type { Operation } from '../model/manuscript.ts'

/**
 * Tell what the witness has instead, then on what ground it was changed: `原作“—”（U+2014），据文例改。`
 *
 * The first part is made from the operation itself and cannot be mistaken; the ground is the editor's.
 * `lead` is the word before the place, for a paragraph that was broken there.
 */
export function accountOf(operation: Operation, lead: string): string {
  const ground = operation.reason.replace(/[。．]$/u, '')
  return `${rejected(operation, lead)}，${ground}。`
}

function rejected({ before, after, class: kind }: Operation, lead: string): string {
  const words = before.trim()
  // Between words of an alphabet a joined paragraph has a space.
  if (words === '' && after.trim() === '' && before !== '')
    return lead.trim() === '' ? '原于此处另起一段' : `原于“${lead.trim()}”后另起一段`
  if (before === '' && after.trim() === '') return '原于此处不分段'
  if (words === '') return `原脱“${after}”`
  if (after === '')
    return kind === 'dittography' ? `此处原衍“${shortened(words)}”一段` : `此处原衍“${shortened(words)}”`
  return `原作“${words}”${codePointOf(words)}`
}

/** Characters that a reader may take for others are named by code point: all but Han, letters and figures. */
function codePointOf(words: string): string {
  if (!/^[\p{P}\p{S}]$/u.test(words)) return ''
  return `（U+${(words.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`
}

/** A long quotation keeps its beginning and end. */
function shortened(words: string): string {
  const characters = [...words]
  return characters.length <= 60 ? words : `${characters.slice(0, 12).join('')}……${characters.slice(-12).join('')}`
}
