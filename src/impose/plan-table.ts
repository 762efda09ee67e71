import type { Imposition, Side, Size } from '../model/imposition.ts'
import type { Paper } from './leaflet.ts'

const left = 22
const type = 9
const pitch = 5.2
const columns = { sheet: left, gathering: left + 16, front: left + 44, back: left + 96, creep: left + 148 }

/** Write the plan of the sheets, on as many pages as it takes: which pages stand where, left to right, top to bottom. */
export function planTable(newPaper: (size: Size) => Paper, size: Size, plan: Imposition): void {
  const each = Math.floor((size.height - 60) / pitch)
  for (let from = 0; from < plan.sheets.length; from += each) tablePage(newPaper(size), plan, from, from + each)
}

function tablePage(paper: Paper, plan: Imposition, from: number, to: number): void {
  let y = paper.height - 26
  paper.write('拼版表　Plan of the sheets', { x: left, y, size: 14 })
  y -= 10
  const head = {
    sheet: '张 Sheet',
    gathering: '帖 Gathering',
    front: '正面 Front',
    back: '背面 Back',
    creep: '内移 Creep'
  }
  for (const [name, words] of Object.entries(head))
    paper.write(words, { x: columns[name as keyof typeof columns], y, size: type })
  paper.line([left, y - 1.6], [paper.width - left, y - 1.6])
  for (const sheet of plan.sheets.slice(from, to)) {
    y -= pitch
    const row = {
      sheet: String(sheet.number),
      gathering: sheet.bifolia.map(({ gathering, number }) => `${gathering}.${number}`).join('  ') || '—',
      front: pagesOf(sheet.front),
      back: pagesOf(sheet.back),
      creep: sheet.bifolia.map(({ creep }) => creep.toFixed(2)).join('  ') || '—'
    }
    for (const [name, words] of Object.entries(row))
      paper.write(words, { x: columns[name as keyof typeof columns], y, size: type })
  }
}

/** The pages as they lie on the printed side when their heads are up; a blank is —. */
function pagesOf({ slots }: Side): string {
  return slots.map(({ page }) => (page === 0 ? '—' : String(page))).join('  ')
}
