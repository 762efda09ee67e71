import { fingerprint } from '../collate/translation/states.ts'
import { reportTranslation } from '../collate/translation/translation.ts'
import { Refusal } from '../model/complaint.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import { pieceIsKnown } from '../model/rules.ts'
import type { PieceState, PieceStatus, TranslationReport } from '../model/translation-report.ts'
import { read } from '../read/read.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { write } from './write.ts'

export interface TranslationOptions {
  /** Only this language. */
  language: string | undefined
  /** Record what the originals say now: of all that is translated (`true`), or of these pieces (`D1:6,note:gas`). */
  accept: string | true | undefined
}

/** Report how the translations stand to their originals, or record that somebody has looked at them. */
export function translation(world: World, console: Console, path: string, options: TranslationOptions): void {
  const manuscripts = read(world.openFolder(path), console.complain, world.trees())
  if (manuscripts === undefined || console.complaints.some(({ severity }) => severity === 'error')) return
  const books = manuscripts.translations.filter(({ language }) => (options.language ?? language) === language)
  for (const book of books) {
    const report = reportTranslation(book, manuscripts, console.complain)
    if (options.accept === undefined) say(report, console)
    else accept(report, manuscripts, options.accept, path, world, console)
  }
}

const told: PieceStatus[] = ['missing', 'stale', 'extra', 'misaligned', 'gap', 'unrecorded']

function say({ language, pieces, findings, dismissed }: TranslationReport, console: Console): void {
  for (const status of told) {
    if (status === 'unrecorded' || status === 'gap') continue
    for (const piece of pieces.filter((one) => one.status === status)) {
      const { of, place, words, former } = piece
      console.say(`${place.file}:${place.line}:${place.column} ${status} ${of}`)
      if (former !== undefined) console.say(`    was ${oneLine(former)}\n    now ${oneLine(words)}`)
    }
  }
  for (const { rule, at, found, place } of findings)
    console.say(`${place.file}:${place.line}:${place.column} ${rule} ${at}: ${found}`)
  const counts = ['current', ...told].flatMap((status) => {
    const count = pieces.filter((piece) => piece.status === status).length
    return count === 0 ? [] : [`${count} ${status}`]
  })
  console.say(`${language}: ${counts.join(', ')}; ${findings.length} findings, ${dismissed} dismissed`)
  console.sayJson({ language, pieces, findings, dismissed })
}

function oneLine(words: string): string {
  return words.replaceAll('\n', ' ⏎ ')
}

function accept(
  { language, pieces }: TranslationReport,
  manuscripts: Manuscripts,
  wanted: string | true,
  path: string,
  world: World,
  console: Console
): void {
  const there = pieces.filter(({ status }) => status === 'current' || status === 'stale' || status === 'unrecorded')
  const names = wanted === true ? there.map(({ of }) => of) : wanted.split(',').map((name) => name.trim())
  for (const name of names)
    if (!there.some(({ of }) => of === name))
      throw new Refusal(
        pieceIsKnown(
          name,
          there.map(({ of }) => of)
        )
      )
  const changed = there.filter(({ of, status }) => names.includes(of) && status !== 'current')
  const files = new Map<string, PieceState[]>()
  for (const piece of there) {
    const keeps = piece.status === 'current' || names.includes(piece.of) || piece.former !== undefined
    const file = recordsFile(piece, manuscripts, language)
    if (keeps) files.set(file, [...(files.get(file) ?? []), piece])
  }
  const encoder = new TextEncoder()
  const texts = [...files].map(([file, own]) => [file, encoder.encode(recordsOf(own, names, file))] as const)
  write(path, () => world.updateFiles(path, new Map(texts)))
  console.say(`${language}: ${changed.length} recorded`)
  console.sayJson({ language, recorded: changed.map(({ of }) => of) })
}

/** Records of a statement lie in its folder, the others beside the lists. */
function recordsFile({ of }: PieceState, { manuscripts }: Manuscripts, language: string): string {
  const holder = manuscripts.find(
    ({ id, notes }) => of.startsWith(`${id}:`) || notes.some((note) => of === `note:${note.id}`)
  )
  return `${holder === undefined ? '' : `statements/${holder.id}/`}translated-from.${language}.yaml`
}

/** Write records, a line each: strings as JSON, which YAML reads too. */
function recordsOf(pieces: PieceState[], accepted: string[], file: string): string {
  const schema = `${file.includes('/') ? '../../../' : '../'}src/read/schemas/translated-from.schema.json`
  const lines = pieces.map(({ of, words, former }) => {
    const known = accepted.includes(of) ? words : (former ?? words)
    return `- { of: ${JSON.stringify(of)}, sha256: "${fingerprint(known)}", words: ${JSON.stringify(known)} }`
  })
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# What the originals read when their translations were last looked at. Written by engross translation --accept.',
    ...lines,
    ''
  ].join('\n')
}
