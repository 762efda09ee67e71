import { collate } from '../../src/collate/collate.ts'
import { emend } from '../../src/import/emend.ts'
import { type Import, importTexts } from '../../src/import/import.ts'
import type { Complaint } from '../../src/model/complaint.ts'
import type { Folder } from '../../src/model/folder.ts'
import type { Manuscripts, Proposal } from '../../src/model/manuscript.ts'
import { read } from '../../src/read/read.ts'

/** An import, and what was complained of while it was made. */
export interface Tried extends Import {
  complaints: Complaint[]
}

/** Import texts, UTF-8 unless bytes are given, for an edition of a fixed date. */
export function tryImport(received: Record<string, string | Uint8Array>): Tried {
  const complaints: Complaint[] = []
  const files = Object.entries(received).map(([file, content]) => ({
    file,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content
  }))
  const imported = importTexts(files, '2026-11-21', (complaint) => complaints.push(complaint))
  return { ...imported, complaints }
}

export function folderOf(files: Map<string, Uint8Array>): Folder {
  return { files: [...files.keys()], read: (file) => files.get(file) }
}

export function textIn(files: Map<string, Uint8Array>, file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(files.get(file))
}

/** Errors of `read` and `collate` on a folder, one line each; and the manuscripts. */
export function readAndCollate(files: Map<string, Uint8Array>): {
  errors: string[]
  manuscripts: Manuscripts | undefined
} {
  const errors: string[] = []
  const collect = ({ severity, rule, place, message }: Complaint) => {
    if (severity === 'error') errors.push(`${place?.file}:${place?.line} ${rule}: ${message}`)
  }
  const manuscripts = read(folderOf(files), collect)
  if (manuscripts !== undefined && errors.length === 0) collate(manuscripts, collect)
  return { errors, manuscripts }
}

/** Decide on proposals as an editor does, in the file. */
export function decide(
  files: Map<string, Uint8Array>,
  decision: (id: string) => Proposal['status']
): Map<string, Uint8Array> {
  const decided = [...files].map(([file, bytes]): [string, Uint8Array] => {
    if (!file.endsWith('.operations.yaml')) return [file, bytes]
    let id = ''
    const lines = textIn(files, file)
      .split('\n')
      .map((line) => {
        id = /^- id: (.*)$/.exec(line)?.[1] ?? id
        return line === '  status: proposed' ? `  status: ${decision(id)}` : line
      })
    return [file, new TextEncoder().encode(lines.join('\n'))]
  })
  return new Map(decided)
}

/** Run `emend` on a folder; gives the folder as it then is, and what was complained of. */
export function tryEmend(files: Map<string, Uint8Array>): {
  files: Map<string, Uint8Array>
  accepted: string[]
  declined: string[]
  complaints: Complaint[]
} {
  const complaints: Complaint[] = []
  const manuscripts = read(folderOf(files), () => {})
  if (manuscripts === undefined) throw new Error('the folder cannot be read')
  const emended = emend(manuscripts, folderOf(files), (complaint) => complaints.push(complaint))
  return { ...emended, files: new Map([...files, ...emended.files]), complaints }
}

/** The folder with every proposal accepted and put into the texts. */
export function acceptAll(files: Map<string, Uint8Array>) {
  return tryEmend(decide(files, () => 'accepted'))
}
