import { authorityIsKnown } from '../model/rules.ts'
import type { DraftMark, Inline, Mark } from '../model/text.ts'
import type { Desk, Scope } from './desk.ts'
import { findMentions } from './mentions.ts'
import { noteAtCall } from './notes.ts'
import { headingLanguage, posting } from './posting.ts'
import { resolveReference } from './references.ts'
import { noteFound } from './report.ts'
import type { Run } from './run.ts'
import { barrier, openRun, placeInRun } from './run.ts'
import { wrapSpan } from './wrap.ts'

type Draft = Inline<'draft'>
type Fair = Inline<'fair'>

/** Make a fair copy of a run of words, with marks at the mentions that are found in it. */
export function fairInlines(children: Draft[], scope: Scope, desk: Desk): Fair[] {
  const run = openRun()
  const copied = copy(children, run, scope, desk)
  if (!scope.searched) return copied
  const language = headingLanguage(scope.language)
  const tree = language === undefined ? undefined : desk.forms.trees[language]
  const found = findMentions(run, scope.at, tree, desk.forms)
  noteFound(found, run, scope, desk)
  const posted = posting(found.mentions, run, scope, desk)
  desk.searched.push({ ...run, at: scope.at, statement: scope.statement, language: scope.language, posted })
  return posted.reduce((nodes, { start, end, authority, principal }) => {
    const id = markId(authority, scope, desk)
    const place = placeInRun(run, start)
    return wrapSpan(nodes, { start, end }, (inside) => ({
      type: 'mark',
      id,
      authority,
      found: true,
      principal,
      range: undefined,
      children: inside,
      place
    }))
  }, copied)
}

/** Copy nodes, and write down in the run what the search needs to know of them. */
function copy(children: Draft[], run: Run, scope: Scope, desk: Desk): Fair[] {
  return children.flatMap((node): Fair[] => {
    switch (node.type) {
      case 'text':
        run.texts.push({ start: run.words.length, place: node.place })
        run.words += node.value
        return [node]
      case 'break':
        run.words += barrier
        return [node]
      case 'sectionLabel': {
        const start = run.words.length
        const label = { ...node, children: copy(node.children, run, scope, desk) }
        run.words = run.words.slice(0, start) + barrier.repeat(run.words.length - start)
        return [label]
      }
      case 'noteCall':
        return noteAtCall(node, scope, desk)
      case 'draftMark':
        return copyMark(node, run, scope, desk)
      case 'draftReference': {
        const reference = resolveReference(node, scope, desk)
        if (reference === undefined) return []
        run.words += barrier
        return [reference]
      }
      default:
        return [{ ...node, children: copy(node.children, run, scope, desk) }]
    }
  })
}

/** Turn an editor's mark into a mark of the fair copy; an `unmark` only silences its words and leaves no trace. */
function copyMark(node: DraftMark, run: Run, scope: Scope, desk: Desk): Fair[] {
  const { authority, place } = node
  if (authority !== undefined && !desk.authorities.has(authority))
    desk.complain(authorityIsKnown(place, authority, [...desk.authorities.keys()]))
  const start = run.words.length
  const children = copy(node.children, run, scope, desk)
  const span = { start, end: run.words.length }
  if (node.suppress) {
    run.silenced.push({ ...span, authority })
    return children
  }
  if (authority === undefined) return children
  run.marked.push({ ...span, authority })
  const { principal, range } = node
  const id = markId(authority, scope, desk)
  const mark: Mark = { type: 'mark', id, authority, found: false, principal, range, children, place }
  return [mark]
}

function markId(authority: string, scope: Scope, desk: Desk): string {
  const stem = `mark-${scope.anchor}-${authority}`
  return `${stem}-${desk.next(stem)}`
}
