import type { Complain } from '../model/complaint.ts'
import type { Imposition, ImpositionOptions, Size } from '../model/imposition.ts'
import { calibration } from './calibration.ts'
import { imposition } from './imposition.ts'
import { instructions } from './instructions.ts'
import { leaflet } from './leaflet.ts'
import { planTable } from './plan-table.ts'
import { readPages } from './read-pages.ts'
import { writeSheets } from './write-sheets.ts'

/** What comes of imposing: files by name, and the plan they were made by. */
export interface Imposed {
  plan: Imposition
  /** `x-sheets.pdf`, `x-sheets.json`, `x-instructions.pdf`, `x-calibration.pdf`. */
  files: Map<string, Uint8Array>
}

const a4: Size = { width: 210, height: 297 }

/**
 * Lay the pages of a PDF on sheets, in folding order, with what the person at the copier needs beside them.
 *
 * `file` names the PDF in complaints, `name` the files to make; `font` is a whole TrueType font with Chinese and
 * Latin letters, for instructions and plan. Throws a `Refusal` where the PDF cannot be imposed at all.
 */
export async function impose(
  source: { bytes: Uint8Array; file: string; name: string },
  options: ImpositionOptions,
  font: Uint8Array,
  complain: Complain
): Promise<Imposed | undefined> {
  const book = await readPages(source.bytes, source.file)
  const plan = imposition(book.book, options, complain)
  if (plan === undefined) return undefined
  const names = { sheets: `${source.name}-sheets.pdf`, calibration: `${source.name}-calibration.pdf` }
  const date = book.pdf.getCreationDate()
  const files = new Map([
    [names.sheets, await writeSheets(book, plan)],
    [`${source.name}-sheets.json`, planFile(plan)],
    [
      `${source.name}-instructions.pdf`,
      await leaflet('印制说明 How to print and bind', date, font, (newPaper) => {
        instructions(newPaper(a4), plan, names)
        planTable(newPaper, a4, plan)
      })
    ],
    [
      names.calibration,
      await leaflet('校准页 Calibration sheet', date, font, (newPaper) =>
        calibration(newPaper, plan.sheet, options.duplex)
      )
    ]
  ])
  return { plan, files }
}

/** The plan for a program: all of it, in mm. */
function planFile(plan: Imposition): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(plan, rounded, 2)}\n`)
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value
}
