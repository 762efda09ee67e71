import { basename } from 'node:path'
import { locate } from '../locate/locate.ts'
import { Refusal } from '../model/complaint.ts'
import type { Edition } from '../model/edition.ts'
import { fileIsThere } from '../model/rules.ts'
import { provePdf } from '../prove/prove-pdf.ts'
import type { TextView } from '../publish.ts'
import { prepare } from '../publish.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { dateOf } from './date.ts'
import { makersOf } from './makers.ts'

export interface ProveOptions {
  file: string
  folder: string
  edition: string | undefined
  text: TextView
}

/** Hold a PDF that was made earlier against its manuscripts: does it still say what they say, and nothing else? */
export async function prove(
  world: World,
  console: Console,
  { file, folder, edition: wanted, text }: ProveOptions
): Promise<void> {
  const pdf = world.readFile(file)
  if (pdf === undefined) throw new Refusal(fileIsThere(file))
  const prepared = prepare(
    {
      folder: world.openFolder(folder),
      wanted,
      text,
      strict: false,
      date: dateOf(world.environment('SOURCE_DATE_EPOCH')),
      trees: world.trees(),
      makers: makersOf(world),
      progress: (stage) => console.progress(`${stage} …`)
    },
    console.complain
  )
  if (prepared === undefined) return
  console.progress('prove …')
  const edition = editionOf(prepared.editions, file)
  const proof = await provePdf(edition, pdf, (pageMap) => locate(edition, pageMap), console.complain)
  const { units, codePoints, pages, faults } = proof.totals
  const found = faults === 0 ? 'as in the manuscripts' : `${faults} ${faults === 1 ? 'fault' : 'faults'}`
  console.say(`${file}: ${pages} pages, ${units} units, ${codePoints} characters: ${found}`)
  console.sayJson({ file, edition: proof.edition, ...proof.totals })
}

/** The edition that a PDF is named after, else the first. */
function editionOf(editions: [Edition, ...Edition[]], file: string): Edition {
  const name = basename(file, '.pdf')
  return editions.find(({ config }) => config.name === name) ?? editions[0]
}
