import { basename, dirname, join } from 'node:path'
import { impose } from '../impose/impose.ts'
import { Refusal } from '../model/complaint.ts'
import type { ImpositionOptions } from '../model/imposition.ts'
import { usualImposition } from '../model/imposition.ts'
import { buildIsOfToday, editionIsBuilt, fileIsThere, optionIsPossible, outputIsWritable } from '../model/rules.ts'
import { prepare } from '../publish.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { dateOf } from './date.ts'
import { leafletFont, makersOf } from './makers.ts'
import { write } from './write.ts'

/** Words of the command line; what is not there is as `edition.yaml` says, or as usual. */
export interface BookletOptions extends Partial<Omit<ImpositionOptions, 'up' | 'gathering' | 'thickness'>> {
  output: string
  edition?: string
  to?: string
  up?: string
  gathering?: string
  thickness?: string
}

/** A PDF to be laid on sheets. */
interface Work {
  file: string
  name: string
  bytes: Uint8Array
  options: ImpositionOptions
}

/** Lay the pages of a PDF, or of the editions of a manuscripts folder as they were built, on sheets. */
export async function booklet(world: World, console: Console, source: string, options: BookletOptions): Promise<void> {
  const wishes = wishesOf(options)
  const works = /\.pdf$/i.test(source) ? [ofFile(world, source, wishes)] : ofFolder(world, console, source, options)
  for (const { file, name, bytes, options: own } of works) {
    const folder = options.to ?? dirname(file)
    const obstacle = world.obstacleTo(folder)
    if (obstacle !== undefined) throw new Refusal(outputIsWritable(folder, obstacle))
    console.progress('impose …')
    const imposed = await impose({ bytes, file, name }, { ...own, ...wishes }, leafletFont(world), console.complain)
    if (imposed === undefined) continue
    write(folder, () => world.updateFiles(folder, imposed.files))
    const { sheets, blanks, gatherings, book, options: used } = imposed.plan
    for (const written of imposed.files.keys()) console.say(join(folder, written))
    console.say(
      `${book.count} pages and ${blanks} blank on ${sheets.length} sheets of ${used.sheet}` +
        (gatherings.length > 1 ? `, ${gatherings.length} gatherings` : '')
    )
    const files = [...imposed.files.keys()].map((written) => join(folder, written))
    console.sayJson({ files, pages: book.count, blanks, sheets: sheets.length, gatherings: gatherings.length })
  }
}

function ofFile(world: World, file: string, wishes: Partial<ImpositionOptions>): Work {
  const bytes = world.readFile(file)
  if (bytes === undefined) throw new Refusal(fileIsThere(file))
  return { file, name: basename(file).replace(/\.pdf$/i, ''), bytes, options: { ...usualImposition, ...wishes } }
}

/** Find what was built of a folder, and see to it that the manuscripts still say the same. */
function ofFolder(world: World, console: Console, folder: string, { edition, output }: BookletOptions): Work[] {
  const prepared = prepare(
    {
      folder: world.openFolder(folder),
      trees: world.trees(),
      wanted: edition,
      text: 'edited',
      strict: false,
      date: dateOf(world.environment('SOURCE_DATE_EPOCH')),
      makers: makersOf(world),
      progress: (stage) => console.progress(`${stage} …`)
    },
    console.complain
  )
  if (prepared === undefined) return []
  const declared = prepared.editions.filter(({ config }) => config.booklet !== undefined)
  const chosen = declared.length > 0 && edition === undefined ? declared : prepared.editions
  return chosen.map(({ config }) => {
    const file = join(output, config.name, `${config.name}.pdf`)
    const bytes = world.readFile(file)
    if (bytes === undefined) throw new Refusal(editionIsBuilt(file))
    if (!isOf(world, join(output, config.name, 'report.json'), prepared.manuscripts.inputs))
      throw new Refusal(buildIsOfToday(file))
    return { file, name: config.name, bytes, options: config.booklet ?? usualImposition }
  })
}

/** Whether a build was made from these files, and no others. */
function isOf(world: World, report: string, inputs: { file: string; sha256: string }[]): boolean {
  const bytes = world.readFile(report)
  if (bytes === undefined) return false
  try {
    const built = JSON.parse(new TextDecoder().decode(bytes)) as { inputs: { file: string; sha256: string }[] }
    const text = (files: typeof inputs) => files.map(({ file, sha256 }) => `${file} ${sha256}`).join('\n')
    return text(built.inputs) === text(inputs)
  } catch {
    return false
  }
}

/** Read the words of the command line; numbers that are none are refused. */
function wishesOf(options: BookletOptions): Partial<ImpositionOptions> {
  const { scheme, sheet, duplex, blanks, binding, marks } = options
  const wishes: { [Key in keyof ImpositionOptions]: ImpositionOptions[Key] | undefined } = {
    scheme,
    sheet,
    duplex,
    blanks,
    binding,
    // commander says true where `--no-marks` is not given: then edition.yaml decides.
    marks: marks === false ? false : undefined,
    up: numberIn('--up', options.up, (value) => Number.isInteger(value) && value >= 1 && value <= 16),
    thickness: numberIn('--thickness', options.thickness, (value) => value >= 0 && value <= 2),
    gathering:
      options.gathering === 'auto' || options.gathering === 'one'
        ? options.gathering
        : numberIn('--gathering', options.gathering, (value) => value >= 4 && value % 4 === 0)
  }
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined))
}

const expected = {
  '--up': 'a whole number from 1 to 16',
  '--thickness': 'millimetres from 0 to 2',
  '--gathering': 'a multiple of 4, or auto, or one'
} as const

function numberIn(
  option: keyof typeof expected,
  written: string | undefined,
  fits: (value: number) => boolean
): number | undefined {
  if (written === undefined) return undefined
  const value = written.trim() === '' ? Number.NaN : Number(written)
  if (!fits(value)) throw new Refusal(optionIsPossible(option, written, expected[option]))
  return value
}
