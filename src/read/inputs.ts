import { createHash } from 'node:crypto'
import type { Complain } from '../model/complaint.ts'
import type { Folder } from '../model/folder.ts'
import type { InputFile } from '../model/manuscript.ts'
import type { Place } from '../model/place.ts'
import { fileExists, fileIsUtf8, fileStaysInside, inputIsReasonable, textIsPlain } from '../model/rules.ts'
import { type Source, startOf, wholeFile } from './source.ts'
import { decodeUtf8, firstUnseen } from './utf-8.ts'

/** The manuscripts folder as it is read: every file that was looked at is kept for the report. */
export interface Inputs {
  files: string[]
  has: (file: string) => boolean
  /** Bytes of a file; `asked` is where it is named, for the complaint when there is none; `most` limits its size. */
  bytes: (file: string, asked: Place, most?: number) => Uint8Array | undefined
  /** Text of a file: UTF-8, without its byte order mark. */
  text: (file: string, asked: Place) => Source | undefined
  /** What was read so far, sorted by path. */
  list: () => InputFile[]
}

/** Far above any statement, far below what could hang the parsers. */
const mostOfText = 2 * 1024 * 1024

export function openInputs(folder: Folder, complain: Complain): Inputs {
  const present = new Set(folder.files)
  const seen = new Map<string, InputFile>()

  function bytes(file: string, asked: Place, most = mostOfText): Uint8Array | undefined {
    if (!staysInside(file)) {
      complain(fileStaysInside(asked, file))
      return undefined
    }
    const found = present.has(file) ? folder.read(file) : undefined
    if (found === undefined) {
      complain(fileExists(asked, file))
      return undefined
    }
    seen.set(file, { file, bytes: found.length, sha256: sha256(found) })
    if (found.length <= most) return found
    complain(inputIsReasonable(startOf(file), `it has ${found.length} bytes; at most ${most} are read`))
    return undefined
  }

  function text(file: string, asked: Place): Source | undefined {
    const found = bytes(file, asked)
    const decoded = found && decodeUtf8(found)
    if (decoded === undefined) return undefined
    if (decoded.fault !== undefined) {
      complain(fileIsUtf8({ file, ...decoded.fault.point }, decoded.fault.byte))
      return undefined
    }
    const unseen = isRecord(file) ? undefined : firstUnseen(decoded.text)
    if (unseen === undefined) return wholeFile(file, decoded.text)
    complain(textIsPlain({ file, ...unseen.point }, unseen.character))
    return undefined
  }

  const list = () => [...seen.values()].sort((a, b) => (a.file < b.file ? -1 : 1))
  return { files: folder.files, has: (file) => present.has(file), bytes, text, list }
}

/** Whether a file records what witnesses read: it must be able to quote whatever they hold. */
function isRecord(file: string): boolean {
  return /\.(?:operations|variants)\.yaml$/.test(file)
}

/** SHA-256, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Whether a path stays in the manuscripts folder, whatever program should follow it. */
function staysInside(file: string): boolean {
  return !/^[/\\]|^[A-Za-z][A-Za-z\d+.-]*:|(?:^|[/\\])\.\.(?:[/\\]|$)|\\/.test(decoded(file))
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}
