import { importTexts } from '../import/import.ts'
import { describeImport } from '../import/report.ts'
import { Refusal } from '../model/complaint.ts'
import { fileIsThere, folderIsFree } from '../model/rules.ts'
import type { World } from '../world.ts'
import type { Console } from './console.ts'
import { dateOf } from './date.ts'
import { exitFor } from './exit.ts'
import { write } from './write.ts'

/**
 * Turn received files into a new manuscripts folder. Where one of them cannot be taken in nothing is written: an
 * import is never mixed into a folder that is there already.
 */
export function importFiles(world: World, console: Console, files: string[], output: string): void {
  if (!world.isFree(output)) throw new Refusal(folderIsFree(output))
  const received = files.flatMap((file) => {
    const bytes = world.readFile(file)
    if (bytes === undefined) console.complain(fileIsThere(file))
    return bytes === undefined ? [] : [{ file, bytes }]
  })
  const date = dateOf(world.environment('SOURCE_DATE_EPOCH')) ?? world.today()
  const { files: written, report } = importTexts(received, date, console.complain)
  if (exitFor(console.complaints) !== 0) return
  write(output, () => world.createFolder(output, written))
  console.say(describeImport(report))
  console.say(`\nwritten to ${output}; \`engross check ${output}\` looks at it`)
  console.sayJson({ output, ...report })
}
