import { PDFWorker, WorkerMessageHandler } from './pdfjs.ts'

/**
 * An end of the line between the two halves of the PDF reader, both of which run in this thread.
 *
 * Its own line copies every message (`structuredClone`), each glyph of the book among them, which is a fifth of all
 * reading. Here they are handed over; only the lists in a piece of a stream are copied, for the sender empties them and fills
 * them anew.
 */
class Port extends EventTarget {
  far: Port | undefined

  postMessage(message: { chunk?: unknown }): void {
    const { chunk } = message
    const data = isPlain(chunk) ? { ...message, chunk: withOwnLists(chunk) } : message
    queueMicrotask(() => this.far?.dispatchEvent(new MessageEvent('message', { data })))
  }
}

function isPlain(chunk: unknown): chunk is object {
  return chunk instanceof Object && !ArrayBuffer.isView(chunk)
}

function withOwnLists(chunk: object): object {
  const entries = Object.entries(chunk).map(([key, value]) => [key, Array.isArray(value) ? value.slice() : value])
  return Object.fromEntries(entries)
}

/** Start the half of the reader that reads. */
export function startWorker(): InstanceType<typeof PDFWorker> {
  const [near, far] = [new Port(), new Port()]
  near.far = far
  far.far = near
  WorkerMessageHandler.initializeFromPort(far)
  return PDFWorker.create({ port: near as never })
}
