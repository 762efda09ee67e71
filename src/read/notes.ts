import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Complain } from '../model/complaint.ts'
import { noteIn } from '../model/language.ts'
import type { DraftNote } from '../model/manuscript.ts'
import { idIsPlain, noteNamesSources, notesFileHoldsNotes, sourcesStandLast } from '../model/rules.ts'
import type { Series } from '../model/series.ts'
import { begin } from './begin.ts'
import { parseMarkdown } from './markdown.ts'
import { isReasonable } from './reasonable.ts'
import type { Source } from './source.ts'
import type { State } from './state.ts'

/** Read the notes of one series: nothing but definitions `[^id]: …`, each with its sources at the end. */
export function readNotes(
  source: Source,
  series: Series,
  image: State['image'],
  complain: Complain,
  translated?: string
): DraftNote[] {
  if (!isReasonable(source, complain)) return []
  const state = begin(source, 'note', 'note', image, complain, translated)
  return parseMarkdown(source.text).children.flatMap((node) => {
    if (node.type === 'footnoteDefinition') return [readNote(state, node, series)]
    complain(notesFileHoldsNotes(state.place(node)))
    return []
  })
}

function readNote(state: State, node: FootnoteDefinition, series: Series): DraftNote {
  const id = node.label ?? node.identifier
  const place = state.place(node)
  if (!/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(id)) state.complain(idIsPlain(place, id))
  const { children, sources } = withoutSources(state, node)
  if (series.sourced && sources.length === 0) state.complain(noteNamesSources(place))
  return { id: noteIn(id, state.translated), series: series.id, children: state.blocks(children), sources, place }
}

/** Take `:sources[A, B]` off the end of a note: it is data, not words. */
function withoutSources(state: State, node: FootnoteDefinition): { children: RootContent[]; sources: string[] } {
  const last = node.children.at(-1)
  if (last?.type !== 'paragraph') return { children: node.children, sources: [] }
  const at = last.children.findLastIndex((child) => isSources(child))
  const directive = last.children[at]
  if (directive === undefined || !isSources(directive)) return { children: node.children, sources: [] }
  const after = last.children.slice(at + 1)
  if (after.some((child) => child.type !== 'text' || child.value.trim() !== ''))
    state.complain(sourcesStandLast(state.place(directive)))
  const words = trimmed(last.children.slice(0, at))
  const kept = words.length === 0 ? [] : [{ ...last, children: words }]
  return { children: [...node.children.slice(0, -1), ...kept], sources: codesOf(directive) }
}

function isSources(node: PhrasingContent): node is TextDirective {
  return node.type === 'textDirective' && node.name === 'sources'
}

function codesOf(node: TextDirective): string[] {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .split(/[,，、]/)
    .map((code) => code.trim())
    .filter((code) => code !== '')
}

/** Without the space or line break that set the sources off from the words. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return children
  const value = last.value.trimEnd()
  return value === '' ? children.slice(0, -1) : [...children.slice(0, -1), { ...last, value }]
}
