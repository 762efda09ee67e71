import { join } from 'node:path'
import { Refusal } from '../model/complaint.ts'
import type { EngineName } from '../model/pages.ts'
import { type PdfProfile, pdfProfiles } from '../model/pdf-profile.ts'
import { outputIsWritable, pdfProfileIsKnown } from '../model/rules.ts'
import type { StageName } from '../model/stage.ts'
import type { Publication, TextView } from '../publish.ts'
import { publish } from '../publish.ts'
import { reportOf } from '../report.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { deskOf } from './desk.ts'
import { toolRecordsOf } from './makers.ts'
import { type Stopwatch, stopwatch } from './stopwatch.ts'
import { write } from './write.ts'

export interface BuildOptions {
  folder: string
  output: string
  engine: EngineName
  edition?: string
  /** Names of profiles, as written: `screen,print`. */
  profile?: string
  text: TextView
  strict: boolean
}

/** Build every edition of a manuscripts folder into the output folder; the last good one stays on failure. */
export async function build(world: World, console: Console, options: BuildOptions): Promise<void> {
  const obstacle = world.obstacleTo(options.output)
  if (obstacle !== undefined) throw new Refusal(outputIsWritable(options.output, obstacle))
  const watch = stopwatch(world)
  const { profile, ...others } = options
  const profiles = profile === undefined ? {} : { profiles: profilesOf(profile) }
  const desk = deskOf(world, { ...others, ...profiles }, (stage, pass, pages) => {
    watch.begin(stage)
    console.progress(progressLine(stage, pass, pages))
  })
  for await (const publication of publish(desk, console.complain))
    deliver(publication, world, console, options.output, watch)
}

/** Read the profiles that are wanted. Throws a `Refusal` for a name that none has. */
function profilesOf(written: string): PdfProfile[] {
  const names = [...new Set(written.split(',').map((name) => name.trim()))]
  return names.map((name) => {
    const known = pdfProfiles.find((profile) => profile === name)
    if (known === undefined) throw new Refusal(pdfProfileIsKnown(name, pdfProfiles))
    return known
  })
}

/** Put a finished edition into its folder, with its proof and its report. */
function deliver(publication: Publication, world: World, console: Console, output: string, watch: Stopwatch): void {
  watch.begin('write')
  const { name } = publication.edition.config
  const target = join(output, name)
  const from = { tools: toolRecordsOf(world), styles: world.styleSheets() }
  const report = reportOf(publication, from, console.complaints)
  const files = new Map(publication.files)
  files.set('proof.json', json(publication.proof))
  files.set('report.json', json(report))
  write(target, () => world.replaceFolder(target, files))
  console.say(join(target, 'index.html'))
  for (const file of publication.files.keys())
    if (file.startsWith(name) && file.endsWith('.pdf')) console.say(join(target, file))
  console.say(
    `${report.pages} pages, ${report.notes} notes, ${report.indexEntries} index entries; proved ${report.proof.units} units, ${report.proof.codePoints} characters`
  )
  // What the stages took is said, and written nowhere: files are the same in every run.
  console.sayJson({ output: target, stages: watch.end(), ...report })
}

/** Say what is under way; the pages are those of the pass before. */
export function progressLine(stage: StageName, pass?: number, pages?: number): string {
  const passing = pass === undefined ? '' : ` · pass ${pass}`
  return `${stage}${passing}${pages === undefined ? '' : ` · ${pages} pages`} …`
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`)
}
