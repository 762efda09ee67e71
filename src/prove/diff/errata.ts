import type { Change, Revision } from '../../model/revision.ts'

/** Lists of the sheet, in order: what the text says, what the editors say of it, what only points to pages. */
const lists: { title: string; kinds: Change['kind'][] }[] = [
  { title: '正文', kinds: ['heading', 'paragraph'] },
  { title: '注释与校勘', kinds: ['note', 'apparatus'] },
  { title: '编者文字', kinds: ['prose', 'line'] },
  { title: '目录与索引', kinds: ['contents', 'entry'] }
]

/** Write a revision as a sheet of errata in Markdown: page, place, what stood there, what should. */
export function revisionAsErrata({ before, after, changes, moves }: Revision): string {
  const tables = lists.flatMap(({ title, kinds }) => {
    const rows = changes.filter(({ kind, type }) => kinds.includes(kind) && type !== 'renamed').flatMap(rowsOf)
    return rows.length === 0
      ? []
      : [`## ${title}`, ['| 页 | 处 | 原作 | 改作 |', '|---|---|---|---|', ...rows].join('\n')]
  })
  const moved = moves.map(
    ({ first, last, from, to }) =>
      `- ${first === last ? first : `${first}—${last}`}：第${from.join('、')}页改在第${to.join('、')}页`
  )
  const pages = moved.length === 0 ? [] : ['## 移页', moved.join('\n')]
  const nothing = tables.length + pages.length === 0 ? ['两次排印文字、页码均同。'] : []
  const source = `据校样 ${before.slice(0, 12)} 与 ${after.slice(0, 12)} 比对。`
  return `${['# 勘误表', source, ...tables, ...pages, ...nothing].join('\n\n')}\n`
}

function rowsOf(change: Change): string[] {
  const row = (before: string, after: string) =>
    `| ${change.folios.join('、')} | ${cell(placeOf(change))} | ${cell(before)} | ${cell(after)} |`
  switch (change.type) {
    case 'changed':
      return change.passages.map(({ left, before, after, right }) => row(left + before + right, left + after + right))
    case 'added':
      return [row('（无）', change.after)]
    case 'removed':
      return [row(change.before, '（删）')]
    case 'reordered':
      return [row(change.text, '（移此）')]
    case 'renamed':
      return []
  }
}

/** Where a reader finds it: `D1:6`, `注“jiang”`, `索引“中国”`. */
function placeOf(change: Change): string {
  const note = /^note-(.+)-(?:p\d+|sources)$/u.exec(change.unit)
  if (change.kind === 'note' && note !== null) return `注“${note[1]}”`
  if (change.kind !== 'entry') return change.name
  const text =
    change.type === 'removed' || change.type === 'changed'
      ? change.before
      : 'text' in change
        ? change.text
        : change.after
  return `索引“${text.split('\u3000')[0]}”`
}

/** A cell of a Markdown table: nothing in it is markup. */
function cell(text: string): string {
  return text.replace(/[\\|*_`[\]<>]/gu, '\\$&')
}
