import { randomUUID } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openTrees } from './kept-trees.ts'
import type { Folder } from './model/folder.ts'
import type { KeptTrees } from './model/kept-trees.ts'
import type { StyleSheet } from './model/pages.ts'

/**
 * The one door to the outside: files and the clock.
 * (The browser has its own, `press/browser/`.) Everything else is a function from value to value.
 */
export interface World {
  /** Files of a folder, dot files left out. */
  openFolder: (path: string) => Folder
  /** Trees of texts kept from earlier runs. */
  trees: () => KeptTrees
  folderExists: (path: string) => boolean
  readFile: (path: string) => Uint8Array | undefined
  /** Style sheets of the project in the order of their names in `styles/styles.json`. */
  styleSheets: () => StyleSheet[]
  /** Style sheet and script of the cards that finished pages have on a screen. */
  cardFiles: () => { style: Uint8Array; script: Uint8Array }
  /** Put a finished folder in place: written beside, then moved, so that the last good one stays on failure. */
  replaceFolder: (path: string, files: Map<string, Uint8Array>) => void
  /** Write files into a folder that must not exist yet or be empty. */
  createFolder: (path: string, files: Map<string, Uint8Array>) => void
  /** Whether a folder can be created: there is nothing of that name, or an empty folder. */
  isFree: (path: string) => boolean
  /** What keeps a folder from being written, if anything does: `“x” is a file`. */
  obstacleTo: (path: string) => string | undefined
  /** Exchange files of a folder, each as a whole; the others stay as they are. */
  updateFiles: (path: string, files: Map<string, Uint8Array>) => void
  /** Milliseconds since the program started; for times that are said, never in the products. */
  clock: () => number
  /** Milliseconds of CPU that this process has used; likewise. */
  cpu: () => number
  /** The day, ISO 8601, for the date of an edition that begins today. */
  today: () => string
  environment: (name: string) => string | undefined
  /** A file of a package as installed. */
  packageFile: (name: string, file: string) => Uint8Array
  /** Version of a package as installed. */
  packageVersion: (name: string) => string
  /** The lock file of engross: versions and hashes of all packages. */
  lockFile: () => string
}

const project = fileURLToPath(new URL('..', import.meta.url))

export function realWorld(): World {
  return {
    openFolder,
    trees: () => openTrees(),
    folderExists: (path) => existsSync(path) && lstatSync(path).isDirectory(),
    readFile: readIfThere,
    styleSheets,
    cardFiles,
    replaceFolder,
    createFolder,
    isFree,
    obstacleTo,
    updateFiles: writeFiles,
    clock: () => performance.now(),
    cpu: cpuUsed,
    today: () => new Date().toISOString().slice(0, 10),
    environment: (name) => process.env[name],
    packageFile: (name, file) => new Uint8Array(readFileSync(join(project, 'node_modules', name, file))),
    packageVersion,
    lockFile: () => readFileSync(join(project, 'package-lock.json'), 'utf8')
  }
}

function cpuUsed(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function openFolder(path: string): Folder {
  const root = resolve(path)
  return {
    files: filesBelow(root).sort((a, b) => (a < b ? -1 : 1)),
    read: (file) => {
      const target = resolve(root, file)
      return target.startsWith(root + sep) ? readIfThere(target) : undefined
    }
  }
}

/** Paths below a folder. Symbolic links are passed over: they could lead out of it. */
function filesBelow(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(root, path)
      return entry.isFile() ? [relative(root, path).split(sep).join('/')] : []
    })
}

function readIfThere(path: string): Uint8Array | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() ? new Uint8Array(readFileSync(path)) : undefined
}

function styleSheets(): StyleSheet[] {
  const order = JSON.parse(readFileSync(join(project, 'styles', 'styles.json'), 'utf8')) as string[]
  return order.map((name) => ({ file: `styles/${name}`, text: readFileSync(join(project, 'styles', name), 'utf8') }))
}

function cardFiles(): { style: Uint8Array; script: Uint8Array } {
  const [style, script] = ['cards.css', 'cards.js'].map((name) => readFileSync(join(project, 'styles', 'cards', name)))
  if (style === undefined || script === undefined) throw new Error('unreachable: two files are read')
  return { style: new Uint8Array(style), script: new Uint8Array(script) }
}

function replaceFolder(path: string, files: Map<string, Uint8Array>): void {
  const target = resolve(path)
  const beside = `${dirname(target)}${sep}.${randomUUID()}`
  const former = `${beside}.former`
  try {
    writeFiles(beside, files)
    if (existsSync(target)) renameSync(target, former)
    try {
      renameSync(beside, target)
    } catch (error) {
      if (existsSync(former)) renameSync(former, target)
      throw error
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
    rmSync(former, { recursive: true, force: true })
  }
}

function createFolder(path: string, files: Map<string, Uint8Array>): void {
  if (!isFree(path)) throw new Error(`${path} is there already and not empty`)
  replaceFolder(path, files)
}

function isFree(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat === undefined || (stat.isDirectory() && readdirSync(path).length === 0)
}

/**
 * Look at the folder, or the nearest one above it that is there. Only making something in it shows that it can be
 * written: root may write everywhere by its rights, and yet not in `/proc`.
 */
function obstacleTo(path: string): string | undefined {
  let nearest = resolve(path)
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest)
  if (!statSync(nearest).isDirectory()) return `“${nearest}” is a file`
  try {
    rmdirSync(mkdtempSync(join(nearest, '.engross-')))
    return undefined
  } catch (error) {
    return `nothing can be made in “${nearest}” (${error instanceof Error ? error.message : String(error)})`
  }
}

/** Write each file beside its place and move it there: nobody meets half of one. */
function writeFiles(folder: string, files: Map<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of files) {
    const target = join(folder, name)
    mkdirSync(dirname(target), { recursive: true })
    const beside = join(dirname(target), `.${randomUUID()}`)
    try {
      writeFileSync(beside, bytes)
      renameSync(beside, target)
    } finally {
      rmSync(beside, { force: true })
    }
  }
}

function packageVersion(name: string): string {
  const file = join(project, name === 'engross' ? '' : join('node_modules', name), 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
