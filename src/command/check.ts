import { prepare } from '../publish.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { makersOf } from './makers.ts'

/** Check the manuscripts: all of the road that needs no page. */
export function check(world: World, console: Console, folder: string, strict: boolean): void {
  const prepared = prepare(
    {
      folder: world.openFolder(folder),
      trees: world.trees(),
      makers: makersOf(world),
      text: 'edited',
      strict,
      wanted: undefined,
      date: undefined,
      progress: (stage) => console.progress(`${stage} …`)
    },
    console.complain
  )
  if (prepared === undefined) return
  const { manuscripts, editions } = prepared
  const [edition] = editions
  const notes = [...edition.targets.values()].filter(({ kind }) => kind === 'note').length
  const operations = manuscripts.witnesses.flatMap((witness) => witness.operations).length
  console.say(
    `${manuscripts.manuscripts.length} statements, ${notes} notes, ${manuscripts.authorities.length} authorities, ${operations} operations: in order`
  )
  console.sayJson({
    statements: manuscripts.manuscripts.length,
    notes,
    authorities: manuscripts.authorities.length,
    operations
  })
}
