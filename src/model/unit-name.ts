import type { ProvedUnit } from './proof.ts'

/** Call a unit as a person would: `D1:6`, `note “jiang”`, else by its anchor. */
export function unitName({ unit, kind }: Pick<ProvedUnit, 'unit' | 'kind'>): string {
  const note = /^note-(.+)-(?:p\d+|sources)$/u.exec(unit)
  if (kind === 'note' && note !== null) return `note “${note[1]}”`
  const paragraph = /^(.+)-(\d+)$/u.exec(unit)
  if (kind === 'paragraph' && paragraph !== null && !unit.includes('-signatures-'))
    return `${paragraph[1]}:${paragraph[2]}`
  if (kind === 'entry') return `index entry “${unit.replace(/^(entry|see)-/u, '')}”`
  return unit
}

/** Tell whether a unit is of a note: an editor's or a translator's, or an account of the apparatus that is set as one. */
export function isOfNote({ id }: { id: string }): boolean {
  return /^note-.+-(?:p\d+|sources)$/u.test(id)
}

/** Anchor of the note that a unit is of: `note-jiang` of its first paragraph `note-jiang-p1`. */
export function noteOf(unit: string): string {
  return unit.replace(/-(?:p\d+|sources)$/u, '')
}
