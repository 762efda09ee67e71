import { stylesFor } from '../make.ts'
import type { Located } from '../model/book-index.ts'
import { createEngine } from '../press/press.ts'
import { settle } from '../settle.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import type { Prepared } from './edition-at.ts'

/** Set the pages of an edition, for what depends on them; nothing is printed. */
export async function setOne(world: World, console: Console, { edition, assets }: Prepared): Promise<Located> {
  const engine = await createEngine('galley', console.complain)
  try {
    const settled = await settle(edition, stylesFor(edition, world.styleSheets()), assets, engine, (pass) =>
      console.progress(`settle · pass ${pass} …`)
    )
    return settled.located
  } finally {
    await engine.close()
  }
}
