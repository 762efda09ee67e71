import type { Edition } from '../model/edition.ts'
import { prepare } from '../publish.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { makersOf } from './makers.ts'

/** Prepare an edition of a folder, the first or the one that is wanted, as far as no page is needed. */
export function editionAt(world: World, console: Console, folder: string, wanted?: string): Edition | undefined {
  const prepared = prepare(
    {
      folder: world.openFolder(folder),
      trees: world.trees(),
      makers: makersOf(world),
      text: 'edited',
      wanted,
      date: undefined,
      progress: (stage) => console.progress(`${stage} …`)
    },
    console.complain
  )
  return prepared?.editions[0]
}
