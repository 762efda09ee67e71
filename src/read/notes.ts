import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Complain } from '../model/complaint.ts'
import { noteIn } from '../model/language.ts'
import type { DraftNote } from '../model/manuscript.ts'
import { idIsPlain, noteNamesSources, notesFileHoldsNotes, sourcesStandLast } from '../model/rules.ts'
import { begin } from './begin.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'

/** Read `notes.zh.md`: nothing but definitions `[^id]: …`, each with its sources at the end. */
export function readNotes(source: Source, image: State['image'], complain: Complain, translated?: string): DraftNote[] {
  if (!isReasonable(source, complain)) return []
  const state = begin(source, 'note', 'note', image, complain, translated)
  return parseMarkdown(source.text).children.flatMap((node) => {
    if (node.type === 'footnoteDefinition') return [readNote(state, node)]
    complain(notesFileHoldsNotes(state.place(node)))
    return []
  })
}

function readNote(state: State, node: FootnoteDefinition): DraftNote {
  const id = node.label ?? node.identifier
  const place = state.place(node)
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id)) state.complain(idIsPlain(place, id))
  const { children, sources } = withoutSources(state, node)
  return { id: noteIn(id, state.translated), children: state.blocks(children), sources, place }
}

/** Take `:sources[A, B]` off the end of a note: it is data, not words. */
function withoutSources(state: State, node: FootnoteDefinition): { children: RootContent[]; sources: string[] } {
  const last = node.children.at(-1)
  if (last?.type !== 'paragraph') {
    state.complain(noteNamesSources(state.place(node)))
    return { children: node.children, sources: [] }
  }
  const at = last.children.findLastIndex((child) => isSources(child))
  const directive = last.children[at]
  if (directive === undefined || !isSources(directive)) {
    state.complain(noteNamesSources(state.place(node)))
    return { children: node.children, sources: [] }
  }
  const after = last.children.slice(at + 1)
  if (after.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    state.complain(sourcesStandLast(state.place(directive)))
  const words = trimmed(last.children.slice(0, at))
  const kept = words.length === 0 ? [] : [{ ...last, children: words }]
  return { children: [...node.children.slice(0, -1), ...kept], sources: codesOf(state, directive) }
}

function isSources(node: PhrasingContent): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'sources'
}

function codesOf(state: State, node: TextDirective): string[] {
  const codes = node.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .split(/[,，、]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
  if (codes.length === 0) state.complain(noteNamesSources(state.place(node)))
  return codes
}

/** Without the space or line break that set the sources off from the words. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  const value = last.value.trimEnd()
  return value === '' ? children.slice(0, -1) : [...children.slice(0, -1), { ...last, value }]
}
