import type { Change, Move, Passage, Revision } from '../../model/revision.ts'

/** Write a revision for a terminal: a change a paragraph, what was above what is. */
export function revisionAsText({ before, after, changes, moves }: Revision): string {
  if (changes.length === 0 && moves.length === 0) return `nothing changed (${short(after)})\n`
  const head = before === after ? `same text (${short(after)})` : `${short(before)} → ${short(after)}`
  return `${[head, ...changes.map(changeAsText), ...moves.map(moveAsText)].join('\n\n')}\n`
}

function changeAsText(change: Change): string {
  const head = `${change.name}, ${pages(change.folios)}: ${change.type}`
  switch (change.type) {
    case 'changed':
      return [
        head,
        ...change.passages.flatMap((passage) => [`  - ${line(passage, 'before')}`, `  + ${line(passage, 'after')}`])
      ].join('\n')
    case 'added':
      return `${head}\n  + ${change.after}`
    case 'removed':
      return `${head}\n  - ${change.before}`
    case 'reordered':
      return `${head}\n    ${change.text}`
    case 'renamed':
      return `${head}, was ${change.formerName}`
  }
}

function line({ left, right, ...words }: Passage, side: 'before' | 'after'): string {
  return `${left}[${words[side]}]${right}`
}

function moveAsText({ first, last, from, to }: Move): string {
  return `${first === last ? first : `${first} to ${last}`}: ${pages(from)} → ${pages(to)}`
}

function pages(folios: string[]): string {
  return folios.length === 0 ? 'no page' : `p. ${folios.join(', ')}`
}

function short(hash: string): string {
  return hash.slice(0, 12)
}
