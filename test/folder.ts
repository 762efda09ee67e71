import { fileURLToPath } from 'node:url'
import type { Complain, Complaint } from '../src/model/complaint.ts'
import type { Folder } from '../src/model/folder.ts'
import { realWorld } from '../src/world.ts'

/** The input of a fixture: `test/fixtures/<name>/input`. */
export function fixture(name: string): Folder {
  return realWorld().openFolder(fileURLToPath(new URL(`fixtures/${name}/input`, import.meta.url)))
}

/** The manuscripts of the project itself. */
export function ownFolder(): Folder {
  return realWorld().openFolder(fileURLToPath(new URL('../manuscripts', import.meta.url)))
}

/** A folder with some files put into it, replaced, or (`undefined`) taken away. */
export function withFiles(folder: Folder, files: Record<string, string | Uint8Array | undefined>): Folder {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content
  const names = new Set(folder.files)
  for (const [name, content] of Object.entries(files)) content === undefined ? names.delete(name) : names.add(name)
  return {
    files: [...names].sort((a, b) => (a < b ? -1 : 1)),
    read: (file) => {
      if (!Object.hasOwn(files, file)) return folder.read(file)
      const content = files[file]
      return content === undefined ? undefined : bytes(content)
    }
  }
}

/** Text of a file of a folder. */
export function textOf(folder: Folder, file: string): string {
  const bytes = folder.read(file)
  if (bytes === undefined) throw new Error(`no file ${file}`)
  return new TextDecoder().decode(bytes)
}

/** Collect complaints, and show them as the command line does: `file:line:column rule message`. */
export function collecting(): { complain: Complain; said: Complaint[]; lines: () => string[] } {
  const said: Complaint[] = []
  return {
    said,
    complain: (complaint) => said.push(complaint),
    lines: () => said.map(lineOf)
  }
}

function lineOf({ place, rule, message, hint }: Complaint): string {
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column} `
  return `${where}${rule} ${message}${hint === undefined ? '' : ` (${hint})`}`
}
