import { readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * Files that come with npm: the fonts, the browser, the engine. With `bundled.ts` and `workspace.ts` the second
 * door to the disk (the first is `world.ts`): it gives what the lock file fixes, never anything of the edition.
 */

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

/** Find the folder of an installed package as Node does: upwards, links resolved (the page may load only from there). */
export function packageFolder(name: string): string {
  for (let folder = projectFolder; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (readIfThere(join(candidate, 'package.json')) !== undefined) return realpathSync(candidate)
    if (folder === dirname(folder)) throw new Error(`the package ${name} is not installed`)
  }
}

export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as { version: string }
  return version
}

export function packageFile(name: string, file: string): Uint8Array {
  return readFileSync(join(packageFolder(name), file))
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
