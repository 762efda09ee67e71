import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32 } from 'node:zlib'
import type { KeptTrees } from './model/kept-trees.ts'

/*
 * Trees of texts on the disk, for the next run. Part of the door to the disk (`world.ts`). What lies here can be thrown
 * away at any time: a key says everything a tree depends on, the readers' own sources and the parsers' versions among it,
 * and what is not whole is read anew.
 */

const project = fileURLToPath(new URL('..', import.meta.url))

/** Days after which a tree goes, used or not, and the whole folder of former readers. */
const daysOfTree = 30
const daysOfFormer = 1

/** Open the store below `cache`; writes nothing, and makes no folder, before there is something to keep. */
export function openTrees(cache = cacheFolder()): KeptTrees {
  const folder = join(cache, `trees-${readersHash()}`)
  let writable: boolean | undefined
  return {
    take: (parts) => treeIn(join(folder, keyOf(parts))),
    keep(parts, tree) {
      writable ??= made(folder) && tidied(cache, folder)
      if (writable) writable = written(folder, keyOf(parts), JSON.stringify(tree))
    }
  }
}

/** With the packages, as other tools do; in the user's cache where there are none. */
function cacheFolder(): string {
  const packages = join(project, 'node_modules')
  if (existsSync(packages)) return join(packages, '.cache', 'engross')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'engross')
}

/** Hash of what makes a tree of a text: our readers with the model, and the lock file with the parsers' versions. */
function readersHash(): string {
  const hash = createHash('sha256')
  for (const part of ['read', 'model']) {
    const files = readdirSync(join(project, 'src', part), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /\.(?:ts|json)$/.test(name)).sort())
      hash.update(`${part}/${file}\0`).update(readFileSync(join(project, 'src', part, file)))
  }
  return hash
    .update(readFileSync(join(project, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16)
}

function keyOf(parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length} `).update(part)
  return hash.digest('hex')
}

/** A file is the checksum of its tree and the tree. */
function treeIn(path: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
    const tree = text.slice(text.indexOf(' ') + 1)
    return text === sealed(tree) ? JSON.parse(tree) : undefined
  } catch {
    return undefined
  }
}

function sealed(tree: string): string {
  return `${crc32(tree).toString(16)} ${tree}`
}

/** Write beside and rename: nobody reads half a tree. A full disk is no reason to stop: nothing more is kept. */
function written(folder: string, name: string, tree: string): boolean {
  const beside = join(folder, `.${randomUUID()}`)
  try {
    writeFileSync(beside, sealed(tree))
    renameSync(beside, join(folder, name))
    return true
  } catch {
    rmSync(beside, { force: true })
    return false
  }
}

function made(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Remove what is old: trees of this folder, and the folders of former readers. */
function tidied(cache: string, folder: string): boolean {
  try {
    for (const name of readdirSync(folder)) removeOld(join(folder, name), daysOfTree)
    for (const name of readdirSync(cache))
      if (/^trees-/.test(name) && join(cache, name) !== folder) removeOld(join(cache, name), daysOfFormer)
  } catch {
    // Somebody else tidies at the same time.
  }
  return true
}

function removeOld(path: string, days: number): void {
  if (Date.now() - statSync(path).mtimeMs > days * 86_400_000) rmSync(path, { recursive: true, force: true })
}
