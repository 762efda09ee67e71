import { collate } from '../collate/collate.ts'
import { emend as carryOut } from '../import/emend.ts'
import type { Complain, Complaint } from '../model/complaint.ts'
import type { Folder } from '../model/folder.ts'
import type { KeptTrees } from '../model/kept-trees.ts'
import type { Manuscripts } from '../model/manuscript.ts'
import { read } from '../read/read.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { write } from './write.ts'

/**
 * Carry out an editor's decisions on proposals: accepted ones go into the text. Nothing is written unless the
 * texts agree with their witnesses afterwards.
 */
export function emend(world: World, console: Console, path: string): void {
  const folder = world.openFolder(path)
  const before = soundly(folder, false, world.trees(), console.complain)
  if (before === undefined) return
  const { files, accepted, declined } = carryOut(before, folder, console.complain)
  if (soundly(withFiles(folder, files), true, world.trees(), console.complain) === undefined) return
  write(path, () => world.updateFiles(path, files))
  const changed = [...files.keys()]
  for (const file of changed) console.say(file)
  console.say(`${accepted.length} accepted, ${declined.length} declined, ${changed.length} files changed`)
  console.sayJson({ accepted, declined, files: changed })
}

/**
 * Read, and collate if that is asked for; `undefined` where there are errors. What waits to be emended is none: that
 * is what we are for.
 */
function soundly(folder: Folder, collated: boolean, trees: KeptTrees, complain: Complain): Manuscripts | undefined {
  let errors = 0
  const listen = (complaint: Complaint) => {
    if (complaint.severity !== 'error' || complaint.rule === 'proposal-is-emended') return
    errors++
    complain(complaint)
  }
  const manuscripts = read(folder, listen, trees)
  if (manuscripts !== undefined && collated && errors === 0) collate(manuscripts, listen)
  return errors === 0 ? manuscripts : undefined
}

/** A folder as it will be when some files are written. */
function withFiles(folder: Folder, files: Map<string, Uint8Array>): Folder {
  return { files: folder.files, read: (file) => files.get(file) ?? folder.read(file) }
}
