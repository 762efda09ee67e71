import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { PDFDict } from '@cantoo/pdf-lib'
import { asDict, at, dictAt, nameAt, numberAt } from './objects.ts'
import { PDFBool, PDFHexString } from './pdf-lib.ts'
import { rc4 } from './rc4.ts'

/** Opens what an encrypted file holds. */
export interface Decryption {
  /** Whether metadata are encrypted like everything else. */
  hidesMetadata: boolean
  string: (bytes: Uint8Array, object: number, generation: number) => Uint8Array
  stream: (bytes: Uint8Array, object: number, generation: number) => Uint8Array
}

type Method = 'none' | 'RC4' | 'AES'

/**
 * Find the key of a file that opens without a password (PDF 32000-1, 7.6; PDF 32000-2, 7.6 for AES-256). Throws where
 * a password is asked for, or the file is encrypted in another way.
 */
export function openEncryption(dict: PDFDict, id: Uint8Array): Decryption {
  const version = numberAt(dict, 'V') ?? 0
  const revision = numberAt(dict, 'R') ?? 0
  if (nameAt(dict, 'Filter') !== 'Standard' || ![1, 2, 4, 5].includes(version)) {
    throw new Error('it is encrypted in a way that is not known here')
  }
  const hidesMetadata = at(dict, 'EncryptMetadata') !== PDFBool.False
  const length = version === 1 ? 5 : Math.min(16, Math.max(5, (numberAt(dict, 'Length') ?? 40) >> 3))
  const size = version === 4 ? 16 : length
  const key = version === 5 ? longKey(dict, revision) : shortKey(dict, revision, size, id, hidesMetadata)
  if (key === undefined) throw new Error('it is encrypted and cannot be opened without a password')
  const decryptBy = (method: Method) => (bytes: Uint8Array, object: number, generation: number) => {
    if (method === 'none') return bytes
    const own = version === 5 ? key : objectKey(key, object, generation, method)
    return method === 'RC4' ? rc4(own, bytes) : aes(own, bytes)
  }
  return {
    hidesMetadata,
    string: decryptBy(methodOf(dict, version, 'StrF')),
    stream: decryptBy(methodOf(dict, version, 'StmF'))
  }
}

function methodOf(dict: PDFDict, version: number, key: string): Method {
  if (version < 4) return 'RC4'
  const filter = asDict(dictAt(dictAt(dict, 'CF'), nameAt(dict, key) ?? 'Identity'))
  const method = nameAt(filter, 'CFM')
  return method === 'V2' ? 'RC4' : method === 'AESV2' || method === 'AESV3' ? 'AES' : 'none'
}

const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** What takes the place of a password that is not there (7.6.3.3, algorithm 2). */
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

function shortKey(
  dict: PDFDict,
  revision: number,
  size: number,
  id: Uint8Array,
  hidesMetadata: boolean
): Uint8Array | undefined {
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE((numberAt(dict, 'P') ?? 0) | 0)
  const extra = revision >= 4 && !hidesMetadata ? Buffer.from('ffffffff', 'hex') : Buffer.alloc(0)
  let hash = md5(padding, bytesAt(dict, 'O').subarray(0, 32), permissions, id, extra)
  if (revision >= 3) for (let i = 0; i < 50; i++) hash = md5(hash.subarray(0, size))
  const key = hash.subarray(0, size)
  const stated = bytesAt(dict, 'U')
  const known = revision >= 3 ? 16 : 32
  return Buffer.compare(checkOf(key, revision, id).subarray(0, known), stated.subarray(0, known)) === 0
    ? key
    : undefined
}

/** What `U` must be if the key is right (algorithms 4 and 5). */
function checkOf(key: Uint8Array, revision: number, id: Uint8Array): Uint8Array {
  if (revision < 3) return rc4(key, padding)
  let check: Uint8Array = md5(padding, id)
  for (let i = 0; i < 20; i++)
    check = rc4(
      key.map((byte) => byte ^ i),
      check
    )
  return check
}

/** The key of AES-256: encrypted itself, with a hash of the password that is not there (algorithm 2.A). */
function longKey(dict: PDFDict, revision: number): Uint8Array | undefined {
  const user = bytesAt(dict, 'U')
  const hash = revision >= 6 ? hardHash : (salt: Uint8Array) => createHash('sha256').update(salt).digest()
  if (Buffer.compare(hash(user.subarray(32, 40)), user.subarray(0, 32)) !== 0) return undefined
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false)
  return decipher.update(bytesAt(dict, 'UE').subarray(0, 32))
}

/** A hash that takes long on purpose (algorithm 2.B), of a salt alone. */
function hardHash(salt: Uint8Array): Uint8Array {
  let key: Buffer = createHash('sha256').update(salt).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const encrypted = cipher.update(repeated)
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
      .update(encrypted)
      .digest()
    last = encrypted.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}

/** Each object has a key of its own, made from the file's (algorithm 1). */
function objectKey(key: Uint8Array, object: number, generation: number, method: Method): Uint8Array {
  const number = Buffer.alloc(5)
  number.writeUIntLE(object & 0xffffff, 0, 3)
  number.writeUIntLE(generation & 0xffff, 3, 2)
  const salt = method === 'AES' ? Buffer.from('sAlT') : Buffer.alloc(0)
  return md5(key, number, salt).subarray(0, Math.min(key.length + 5, 16))
}

/** The first block begins the chain; the last bytes say how many of them only fill the last block. */
function aes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % 16)
  if (whole < 32) return new Uint8Array()
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(false)
  const plain = decipher.update(bytes.subarray(16, whole))
  const filling = plain.at(-1) ?? 0
  return filling >= 1 && filling <= 16 ? plain.subarray(0, plain.length - filling) : plain
}

function bytesAt(dict: PDFDict, key: string): Uint8Array {
  const value = at(dict, key)
  return value instanceof PDFHexString ? value.asBytes() : new Uint8Array()
}
