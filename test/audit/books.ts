import { annotate } from '../../src/annotate/annotate.ts'
import { assemble } from '../../src/assemble/assemble.ts'
import type { Authority } from '../../src/model/authority.ts'
import type { Edition } from '../../src/model/edition.ts'
import { collation, type Draft, manuscript, manuscripts, note, paragraph } from '../annotate/drafts.ts'

/** An edition of one statement with these paragraphs and notes; what is complained of does not matter here. */
export function bookOf(
  paragraphs: (string | Draft)[][],
  authorities: Authority[],
  notes: [id: string, words: string][] = []
): Edition {
  const text = paragraphs.map((parts, at) => paragraph(at + 1, parts))
  const all = manuscripts([manuscript(text, { notes: notes.map(([id, words]) => note(id, words)) })], { authorities })
  const config = { ...all.config, parts: ['statements' as const, 'index' as const] }
  const held = collation({ ...all, config })
  return assemble(
    annotate(held, () => undefined),
    held,
    [],
    () => undefined
  )
}
