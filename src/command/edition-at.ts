import type { Edition } from '../model/edition.ts'
import { prepare } from '../publish.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { makersOf } from './makers.ts'

/** An edition before its pages, and the images it shows. */
export interface Prepared {
  edition: Edition
  assets: Map<string, Uint8Array>
}

/** Prepare an edition of a folder, the first or the one that is wanted, as far as no page is needed. */
export function editionAt(world: World, console: Console, folder: string, wanted?: string): Prepared | undefined {
  const prepared = prepare(
    {
      folder: world.openFolder(folder),
      trees: world.trees(),
      makers: makersOf(world),
      text: 'edited',
      wanted,
      strict: false,
      date: undefined,
      progress: (stage) => console.progress(`${stage} …`)
    },
    console.complain
  )
  if (prepared === undefined) return undefined
  return { edition: prepared.editions[0], assets: prepared.manuscripts.assets }
}
