import type { Complain } from '../model/complaint.ts'
import type { Place } from '../model/place.ts'
import { imageIsKnown } from '../model/rules.ts'
import type { Inputs } from './inputs.ts'

/** An image at the resolution of print fills some megabytes. */
const mostOfImage = 32 * 1024 * 1024

/** The images that figures show: looked at when they are named, kept for the pages. */
export interface Images {
  /** Path of the image, or `undefined` and a complaint. */
  take: (file: string, asked: Place) => string | undefined
  assets: () => Map<string, Uint8Array>
}

export function openImages(inputs: Inputs, complain: Complain): Images {
  const taken = new Map<string, Uint8Array>()

  function take(file: string, asked: Place): string | undefined {
    if (taken.has(file)) return file
    const bytes = inputs.bytes(file, asked, mostOfImage)
    if (bytes === undefined) return undefined
    if (kindOf(bytes) === undefined) {
      complain(imageIsKnown(asked, file))
      return undefined
    }
    taken.set(file, bytes)
    return file
  }

  return { take, assets: () => new Map([...taken].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** What an image is by its content; names lie. */
function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' | undefined {
  const begins = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0xff, 0xd8, 0xff)) return 'jpeg'
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096))
  return /^\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*>\s*)*<svg[\s>]/i.test(head) ? 'svg' : undefined
}
