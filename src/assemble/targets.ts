import type { BookIndex, IndexHeading, Part, Statement, Target, TargetKind } from '../model/edition.ts'
import type { FairNode } from './walk.ts'
import { walk } from './walk.ts'

/** Collect every anchor of the book. Two of one name cannot be: ids are counted, and `read` refuses double ones. */
export function collectTargets(parts: Part[], indexes: BookIndex[]): Map<string, Target> {
  const targets = new Map<string, Target>()
  const series = new Map<string, string>()
  const add = (anchor: string, kind: TargetKind, part: string, note?: string) => {
    if (targets.has(anchor)) throw new Error(`the anchor ${anchor} stands twice in the edition`)
    targets.set(anchor, { anchor, kind, part, note, series: series.get(kind === 'note' ? anchor : (note ?? '')) })
  }
  for (const part of parts) {
    add(part.id, part.type === 'statement' ? 'statement' : 'part', part.id)
    walk(contentOf(part), (node, note) => {
      if (node.type === 'note') series.set(node.id, node.series)
      for (const [anchor, kind] of anchorsOf(node, part.id)) add(anchor, kind, part.id, note)
    })
    if (part.type === 'statement') {
      const { statement, apparatus } = part
      if (statement.headnote.length > 0) add(`${part.id}-headnote`, 'editorial', part.id)
      if (statement.sourceNote.length > 0) add(`${part.id}-source-note`, 'editorial', part.id)
      for (const { id } of apparatus) add(id, 'apparatus', part.id)
    }
    if (part.type === 'index') for (const { id } of headingsIn(part.id, indexes)) add(id, 'entry', part.id)
  }
  return targets
}

/** List the fair copies that a part holds, in the order in which they are printed. */
export function contentOf(part: Part): FairNode[] {
  switch (part.type) {
    case 'statement':
      return contentOfStatement(part.statement)
    case 'prose':
      return part.children
    case 'chronology':
      return part.events.flatMap(({ event }) => event)
    case 'glossary':
      return part.words.flatMap(({ first }) => first)
    case 'questions':
      return part.questions.flatMap(({ question }) => question)
    case 'answers':
      return part.statements.flatMap(({ questions }) => questions.flatMap(({ answer }) => answer))
    case 'comparison':
      return part.pairs.flatMap(({ earlier, later, remark }) => [...earlier.source, ...later.source, ...remark])
    default:
      return []
  }
}

/** Titles, headnote, text, source note. */
function contentOfStatement({ text, headnote, sourceNote }: Statement): FairNode[] {
  const opens = ({ type }: FairNode) => type === 'title' || type === 'subtitle'
  const blocks = [...text.filter(opens), ...headnote, ...text.filter((block) => !opens(block)), ...sourceNote]
  return blocks.flatMap(unboxed)
}

/** Look into a headnote or source note that came in its own box; its anchor is the statement's to give. */
function unboxed(node: FairNode): FairNode[] {
  return node.type === 'headnote' || node.type === 'sourceNote' ? node.children : [node]
}

function anchorsOf(node: FairNode, part: string): [string, TargetKind][] {
  switch (node.type) {
    case 'title':
    case 'subtitle':
      return [[`${part}-${node.type}`, 'title']]
    case 'heading':
    case 'sectionLabel':
      return [[node.id, 'heading']]
    case 'paragraph':
      return node.id === undefined ? [] : [[node.id, 'paragraph']]
    case 'gap':
    case 'deck':
      return [[node.id, 'paragraph']]
    case 'signatures':
    case 'dateline':
      return [[node.id, node.type]]
    case 'note':
      return [
        [node.id, 'note'],
        [node.id.replace(/^note-/u, 'call-'), 'call']
      ]
    case 'mark':
      return [[node.id, 'mark']]
    case 'reference':
      return [[node.id, 'reference']]
    case 'emendation':
      return [[`emendation-${node.operation}`, 'emendation']]
    case 'variant':
      return [[`variant-${node.id}`, 'emendation']]
    default:
      return []
  }
}

function headingsIn(part: string, indexes: BookIndex[]): IndexHeading[] {
  const groups = indexes.find((index) => index.part === part)?.groups ?? []
  return groups.flatMap(({ headings }) => headings).flatMap(withSubheadings)
}

function withSubheadings(heading: IndexHeading): IndexHeading[] {
  return [heading, ...heading.subheadings.flatMap(withSubheadings)]
}
