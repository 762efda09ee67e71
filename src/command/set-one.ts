import type { Located } from '../model/book-index.ts'
import type { Edition } from '../model/edition.ts'
import { createEngine } from '../press/press.ts'
import { stylesFor } from '../publish.ts'
import { settle } from '../settle.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'

/** Set the pages of an edition, for what depends on them; nothing is printed. */
export async function setOne(world: World, console: Console, edition: Edition, folder: string): Promise<Located> {
  const engine = await createEngine('pagedjs', console.complain)
  try {
    const assets = readAssets(world, edition, folder)
    const settled = await settle(edition, stylesFor(edition, world.styleSheets()), assets, engine, (pass) =>
      console.progress(`settle · pass ${pass} …`)
    )
    return settled.located
  } finally {
    await engine.close()
  }
}
